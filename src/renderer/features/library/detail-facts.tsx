/** What is known of a document and its file; and the way to have the file again. */

import type { ReactNode } from 'react';
import { inFigures } from '#core/text/in-figures.ts';
import { sayMinutes } from '#core/text/reading-time.ts';
import { readingMinutes } from '#core/text/sentence.ts';
import { useStored } from '../../desk/surroundings/surroundings.tsx';
import { momentWords } from '../../desk/words/date-words.ts';
import { sizeWords } from '../../desk/words/size-words.ts';
import { originalOf } from '../../storage/originals.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { Button } from '../../ui/button.tsx';
import styles from './dialogs.module.css';
import { formatNames } from './library-words.ts';
import { useSaveOriginal } from './use-save-original.ts';

/** A list of facts, each with its name. */
export function DetailFacts({ document }: { readonly document: DocumentRecord }) {
  const { revisionId, format, encoding, words, createdAt, openedAt, changedAt, origin } = document;
  const original = useStored((store) => originalOf(store, revisionId), [revisionId]);
  const { words: told, save } = useSaveOriginal(original ?? null);
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Format', formatNames[format]],
    ...(encoding === null ? [] : [['Encoding', encoding] as const]),
    ['Length', `${inFigures(words)} words · ${sayMinutes(readingMinutes(words))}`],
    ['Added', momentWords(createdAt)],
    ...(openedAt === null ? [] : [['Last opened', momentWords(openedAt)] as const]),
    ...(changedAt === createdAt ? [] : [['Details changed', momentWords(changedAt)] as const]),
    ['File', origin.kind === 'bundled' ? `${origin.file}, comes with Plenum` : origin.name],
  ];
  return (
    <>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <FactRow key={name} name={name} value={value} />
        ))}
        {original !== undefined && (
          <FactRow
            name="Size"
            value={original === null ? 'The file is not kept.' : sizeWords(original.bytes.length)}
          />
        )}
      </dl>
      {original !== undefined && original !== null && (
        <div>
          <Button onClick={save}>Save the original file…</Button>
          {told !== null && <p>{told}</p>}
        </div>
      )}
    </>
  );
}

function FactRow({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
