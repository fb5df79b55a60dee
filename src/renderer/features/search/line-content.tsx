/** What a line of the search shows: its sign, its words with those that were found painted, where it is from. */

import {
  ArrowRight,
  BookOpen,
  FolderOpen,
  GraduationCap,
  Highlighter,
  History,
  Layers,
  Lightbulb,
  type LucideIcon,
  Palette,
  Redo2,
  StickyNote,
  Text,
  Undo2,
  X,
} from 'lucide-react';
import type { Excerpt } from '#core/search/excerpt.ts';
import type { FoundKind } from '#core/search/segment.ts';
import { dateWords } from '../../desk/words/date-words.ts';
import '../../desk/marks/highlight-colours.css';
import type { SearchResult } from '../../storage/search-index/read-results.ts';
import type { CommandKind, PaletteItem } from './palette-sections.ts';
import { nameOfKind } from './result-words.ts';
import styles from './search-list.module.css';

/** The content of one line. */
export function LineContent({ item }: { readonly item: PaletteItem }) {
  switch (item.kind) {
    case 'command':
      return <Plain sign={commandSigns[item.command.kind]} words={item.command.name} />;
    case 'document':
      return <Plain sign={BookOpen} words={item.document.title} detail={item.document.byline} />;
    case 'forget':
      return <Plain sign={X} words="Forget these searches" isQuiet />;
    case 'query':
      return (
        <Plain sign={item.isRecent ? History : null} words={item.label} isQuiet={!item.isRecent} />
      );
    case 'result':
      return <Result result={item.result} />;
  }
}

type PlainProps = {
  readonly sign: LucideIcon | null;
  readonly words: string;
  readonly detail?: string | null;
  readonly isQuiet?: boolean;
};

function Plain({ sign: Sign, words, detail = null, isQuiet = false }: PlainProps) {
  return (
    <>
      <span className={styles['sign']}>
        {Sign !== null && <Sign size={18} aria-hidden="true" />}
      </span>
      <span className={styles['body']}>
        <span className={isQuiet ? styles['quiet'] : styles['words']} dir="auto">
          {words}
        </span>
        {detail !== null && <span className={styles['from']}>{detail}</span>}
      </span>
    </>
  );
}

const commandSigns: Readonly<Record<CommandKind, LucideIcon>> = {
  ...{ go: ArrowRight, open: FolderOpen, look: Palette, undo: Undo2, redo: Redo2 },
};

const signs: Readonly<Record<FoundKind, LucideIcon>> = {
  document: BookOpen,
  text: Text,
  highlight: Highlighter,
  note: StickyNote,
  card: Layers,
  fact: Lightbulb,
  quiz: GraduationCap,
};

function Result({
  result: { kind, excerpt, from, colour, at },
}: {
  readonly result: SearchResult;
}) {
  const Sign = signs[kind];
  const details = [from, at === null ? null : dateWords(at)].filter((one) => one !== null);
  return (
    <>
      <span className={styles['sign']} data-colour={colour ?? undefined}>
        <Sign size={18} aria-hidden="true" />
        <span className="visually-hidden">{nameOfKind(kind)}: </span>
      </span>
      <span className={styles['body']}>
        <span className={styles[kind === 'document' ? 'words' : 'excerpt']} dir="auto">
          <Painted excerpt={excerpt} />
        </span>
        {details.length > 0 && <span className={styles['from']}>{details.join(' · ')}</span>}
      </span>
    </>
  );
}

/** The excerpt, its found words marked. */
function Painted({ excerpt }: { readonly excerpt: Excerpt }) {
  const { text, found, isCutBefore, isCutAfter } = excerpt;
  const pieces = found.map(({ start, end }, index) => {
    const before = text.slice(found[index - 1]?.end ?? 0, start);
    return (
      <span key={start}>
        {before}
        <mark className={styles['found']}>{text.slice(start, end)}</mark>
      </span>
    );
  });
  return (
    <>
      {isCutBefore && '… '}
      {pieces}
      {text.slice(found.at(-1)?.end ?? 0)}
      {isCutAfter && ' …'}
    </>
  );
}
