/** The five ways out for a card that will not stay, each with one key. */
import { useState } from 'react';
import { quoteInSentence } from '#core/anchor/anchor.ts';
import type { Card } from '#core/card/card.ts';
import type { Finding, Remedy } from '#core/card/doctor/finding.ts';
import { asCloze, withContext } from '#core/card/repair-card.ts';
import { SessionKeysDialog } from '../../desk/keys/session-keys-dialog.tsx';
import { usePageKeys } from '../../desk/keys/use-page-keys.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { atCommit } from '../../storage/act.ts';
import { suspendCards } from '../../storage/card-acts.ts';
import { siblingsOf } from '../../storage/cards.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { chordLabel } from '../../ui/chord.ts';
import type { CardTask } from './card-task.ts';
import { type RepairCommand, repairKeys } from './repair-keys.ts';
import styles from './repair-screen.module.css';

type RepairWaysProps = {
  readonly card: Card;
  /** The document's title: what the card is about where its headings do not say. */
  readonly title: string | null;
  readonly findings: readonly Finding[];
  readonly onSplit: () => void;
  readonly onEdit: (task: CardTask) => void;
  readonly onLeave: () => void;
};

type Way = {
  readonly command: RepairCommand;
  readonly name: string;
  readonly about: string;
  readonly remedies: readonly Remedy[];
  readonly run: () => void;
};

/** The ways; those that the findings ask for stand out. */
export function RepairWays({ card, title, findings, onSplit, onEdit, onLeave }: RepairWaysProps) {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const edit = (proposed = card.content) =>
    onEdit({ kind: 'edit', card, proposed, isRepair: true });
  const about = card.anchor?.headingPath.at(-1) ?? title ?? '';
  const retire = async () => {
    const group = await siblingsOf(store, card.siblingGroup);
    const going = atCommit(store);
    await suspendCards(
      going.store,
      group.map(({ id }) => id),
    );
    onLeave();
    await going.acknowledged();
    announce('Retired: it is kept, and not asked again.');
  };
  const ways: readonly Way[] = [
    {
      ...{ command: 'split', name: 'Split', about: 'into cards that ask one thing each' },
      ...{ remedies: ['split', 'make-ordering'], run: onSplit },
    },
    {
      ...{ command: 'reword', name: 'Reword', about: 'so that it asks what you mean' },
      ...{ remedies: ['reword'], run: () => edit() },
    },
    {
      ...{
        command: 'add-context',
        name: 'Add context',
        about: 'what it is about, before the question',
      },
      ...{ remedies: ['add-context'], run: () => edit(withContext(card.content, about)) },
    },
    {
      ...{ command: 'make-gap', name: 'Make a gap', about: 'in the sentence it comes from' },
      ...{ remedies: ['make-cloze'], run: () => edit(clozeOf(card)) },
    },
    {
      ...{ command: 'retire', name: 'Retire', about: 'it is kept, and not asked again' },
      ...{ remedies: ['retire'], run: () => void retire() },
    },
  ];
  const [hasKeys, showKeys] = useState(false);
  const [{ chords }] = repairKeys.useKeymap();
  usePageKeys(repairKeys, {
    ...Object.fromEntries(ways.map(({ command, run }) => [command, run])),
    leave: onLeave,
    'show-keys': () => showKeys(true),
  });
  const wanted = new Set(findings.map(({ remedy }) => remedy));
  return (
    <nav className={styles['ways']} aria-label="Ways out">
      {ways.map(({ command, name, about: words, remedies, run }) => (
        <button
          key={command}
          type="button"
          className={styles['way']}
          data-wanted={remedies.some((remedy) => wanted.has(remedy)) || undefined}
          aria-keyshortcuts={chordLabel(chords[command])}
          onClick={run}
        >
          <span className={styles['name']}>
            {name}
            <kbd aria-hidden="true">{chordLabel(chords[command])}</kbd>
          </span>
          <span className={styles['words']}>{words}</span>
        </button>
      ))}
      <div className={styles['leave']}>
        <Button tone="quiet" shortcut={chordLabel(chords.leave)} onClick={onLeave}>
          Back to the review
        </Button>
        <Button
          tone="quiet"
          shortcut={chordLabel(chords['show-keys'])}
          onClick={() => showKeys(true)}
        >
          Keys
        </Button>
      </div>
      {hasKeys && (
        <SessionKeysDialog keys={repairKeys} others={[]} onClose={() => showKeys(false)} />
      )}
    </nav>
  );
}

function clozeOf({ content, part, quote, anchor }: Card) {
  const around = anchor === null ? null : quoteInSentence(anchor);
  const sentence =
    anchor === null || around === null ? '' : around.before + anchor.quote + around.after;
  return asCloze(content, part, quote, sentence);
}
