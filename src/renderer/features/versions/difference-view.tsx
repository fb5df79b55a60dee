/** What changed between two texts, to be read as a page: by paragraph and by word. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { ChangePiece } from '#core/anchor/change-words.ts';
import type { ParagraphChange } from '#core/anchor/paragraph-changes.ts';
import { inFigures } from '#core/text/in-figures.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { buttonClass } from '../../ui/button.tsx';
import styles from './difference-view.module.css';
import { changeNames } from './version-words.ts';

/** How many stretches are drawn at first, and with every wish for more. */
const pageSize = 200;

/** A changed paragraph, or those between two of them that did not change. */
type Stretch =
  | { readonly kind: 'same'; readonly paragraphs: readonly ParagraphChange[] }
  | { readonly kind: 'change'; readonly change: ParagraphChange };

/** A page in the order of the new text; what did not change is folded. */
export function DifferenceView({ changes }: { readonly changes: readonly ParagraphChange[] }) {
  const stretches = useMemo(() => stretchesOf(changes), [changes]);
  const [pages, setPages] = useState(1);
  const page = useRef<HTMLElement>(null);
  const walk = useWalk(page);
  const shown = stretches.slice(0, pages * pageSize);
  return (
    <section
      ref={page}
      className={styles['page']}
      aria-label="What changed"
      onKeyDown={(event) => walk.onKeyDown(event)}
    >
      <div className={styles['bar']}>
        <h2 className={styles['heading']}>What changed</h2>
        <p className={styles['legend']}>
          <ins>added</ins> <del>removed</del>
        </p>
        <WalkButton name="Previous change" keys="[" onClick={() => walk.go(-1)}>
          <ArrowUp size={16} aria-hidden="true" />
        </WalkButton>
        <WalkButton name="Next change" keys="]" onClick={() => walk.go(1)}>
          <ArrowDown size={16} aria-hidden="true" />
        </WalkButton>
      </div>
      <div className={styles['text']}>
        {shown.map((stretch, index) =>
          stretch.kind === 'same' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <Fold key={index} paragraphs={stretch.paragraphs} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <Changed key={index} change={stretch.change} />
          ),
        )}
      </div>
      {stretches.length > shown.length && (
        <button type="button" className={buttonClass()} onClick={() => setPages(pages + 1)}>
          Show more
        </button>
      )}
    </section>
  );
}

function stretchesOf(changes: readonly ParagraphChange[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let same: ParagraphChange[] = [];
  const fold = () => {
    if (same.length > 0) stretches.push({ kind: 'same', paragraphs: same });
    same = [];
  };
  for (const change of changes) {
    if (change.kind === 'same') same.push(change);
    else {
      fold();
      stretches.push({ kind: 'change', change });
    }
  }
  fold();
  return stretches;
}

type WalkButtonProps = {
  readonly name: string;
  readonly keys: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
};

function WalkButton({ name, keys, onClick, children }: WalkButtonProps) {
  return (
    <button
      type="button"
      className={buttonClass('quiet')}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={`${name} (${keys})`}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** Goes from change to change; each takes the focus, and so is read. */
function useWalk(page: React.RefObject<HTMLElement | null>) {
  const announce = useAnnounce();
  const last = useRef<HTMLElement | null>(null);
  function go(step: 1 | -1): void {
    const all = [...(page.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    const at = last.current === null ? -1 : all.indexOf(last.current);
    const next = all[at === -1 && step === -1 ? all.length - 1 : at + step];
    if (next === undefined) {
      announce(step === 1 ? 'No change after this one.' : 'No change before this one.');
      return;
    }
    last.current = next;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center' });
  }
  return {
    go,
    onKeyDown(event: KeyboardEvent): void {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isPlain || (event.key !== ']' && event.key !== '[')) return;
      event.preventDefault();
      go(event.key === ']' ? 1 : -1);
    },
  };
}

function Fold({ paragraphs }: { readonly paragraphs: readonly ParagraphChange[] }) {
  const { length } = paragraphs;
  const [isOpen, setIsOpen] = useState(false);
  const words =
    length === 1 ? '1 paragraph as before' : `${inFigures(length)} paragraphs as before`;
  return (
    <>
      <button
        type="button"
        className={styles['fold']}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words}
      </button>
      {isOpen &&
        paragraphs.map(({ pieces }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <p key={index} className={styles['same']}>
            {pieces.map((piece) => piece.text).join('')}
          </p>
        ))}
    </>
  );
}

function Changed({ change }: { readonly change: ParagraphChange }) {
  if (change.kind === 'same') return null;
  const name = changeNames[change.kind];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
    <div
      role="group"
      className={styles['change']}
      data-change={change.kind}
      aria-label={name}
      tabIndex={-1}
    >
      <span className={styles['kind']} aria-hidden="true">
        {name}
      </span>
      <p>
        {change.pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <Piece key={index} piece={piece} />
        ))}
      </p>
    </div>
  );
}

function Piece({ piece: { kind, text } }: { readonly piece: ChangePiece }) {
  switch (kind) {
    case 'kept':
      return text;
    case 'added':
      return <ins>{text}</ins>;
    case 'removed':
      return <del>{text}</del>;
    case 'moved-here':
      return <ins data-moved>{text}</ins>;
    case 'moved-away':
      return <del data-moved>{text}</del>;
  }
}
