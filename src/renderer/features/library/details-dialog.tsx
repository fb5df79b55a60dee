/** The details of a document: what the reader can say of it, and what is known of its file. */
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { namesIn } from '#core/library/edit-names.ts';
import type { LibraryFacets } from '#core/library/library-facets.ts';
import type { DocumentChange } from '../../storage/documents.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DetailFacts } from './detail-facts.tsx';
import styles from './dialogs.module.css';
import { useDocumentActs } from './use-document-acts.ts';

type DetailsDialogProps = {
  readonly document: DocumentRecord;
  readonly facets: LibraryFacets;
  readonly onClose: () => void;
};

/** The fields as they are typed. */
type Draft = Readonly<Record<'title' | 'byline' | 'language' | 'tags' | 'collections', string>>;

/** Saved as one act, of what differs alone. */
export function DetailsDialog({ document, facets, onClose }: DetailsDialogProps) {
  const { edit } = useDocumentActs();
  const [draft, setDraft] = useState(() => draftOf(document));
  const faults = faultsOf(draft);
  const field = (name: keyof Draft, label: string, known: readonly string[] = []) => (
    <Field
      key={name}
      {...{ name, label, known }}
      value={draft[name]}
      fault={faults[name] ?? null}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
    />
  );

  function save(event: FormEvent): void {
    event.preventDefault();
    if (Object.keys(faults).length > 0) return;
    const change = changeOf(draft, document);
    onClose();
    if (Object.keys(change).length > 0) void edit(document, change);
  }

  return (
    <Dialog title="Details" onClose={onClose}>
      <form onSubmit={save} className={styles['form']}>
        {field('title', 'Title')}
        <div className={styles['pair']}>
          {field('byline', 'Author')}
          {field('language', 'Language, as en or zh-Hans', languages(facets))}
        </div>
        <div className={styles['pair']}>
          {field('tags', 'Tags, apart by commas')}
          {field('collections', 'Collections, apart by commas')}
        </div>
        <DetailFacts document={document} />
        <div className={styles['ways']}>
          <Link data-start to={`/versions/${document.id}`} className={buttonClass('quiet')}>
            Versions
          </Link>
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button tone="main" type="submit">
            Save details
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly known: readonly string[];
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
};

function Field({ name, label, value, known, fault, onChange }: FieldProps) {
  const [listId, faultId] = [`known-${name}`, `fault-${name}`];
  return (
    <label className={styles['label']}>
      {label}
      <input
        type="text"
        className={styles['field']}
        value={value}
        list={known.length > 0 ? listId : undefined}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        onChange={({ target }) => onChange(target.value)}
      />
      {known.length > 0 && (
        <datalist id={listId}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {fault !== null && (
        <span id={faultId} className={styles['fault']} role="alert">
          {fault}
        </span>
      )}
    </label>
  );
}

function languages(facets: LibraryFacets): readonly string[] {
  return [...new Set([...facets.languages.map(({ value }) => value), 'en'])];
}

function draftOf({ title, byline, language, tags, collections }: DocumentRecord): Draft {
  return {
    ...{ title, byline: byline ?? '', language: language ?? '' },
    ...{ tags: tags.join(', '), collections: collections.join(', ') },
  };
}

function faultsOf({ title, language }: Draft): Partial<Draft> {
  return {
    ...(title.trim() === '' ? { title: 'A document needs a title.' } : {}),
    ...(isTag(language.trim())
      ? {}
      : { language: 'This is no language tag: try en, fr, zh-Hans.' }),
  };
}

function isTag(language: string): boolean {
  try {
    return language === '' || Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

/** What the draft says otherwise than the document. */
function changeOf(draft: Draft, document: DocumentRecord): DocumentChange {
  const [title, byline, language] = [draft.title, draft.byline, draft.language].map((words) =>
    words.trim(),
  ) as [string, string, string];
  const next = {
    title,
    byline: byline === '' ? null : byline,
    language: language === '' ? null : (Intl.getCanonicalLocales(language)[0] ?? null),
    tags: namesIn(draft.tags),
    collections: namesIn(draft.collections),
  };
  return Object.fromEntries(
    Object.entries(next).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(document[name as keyof typeof next]),
    ),
  );
}
