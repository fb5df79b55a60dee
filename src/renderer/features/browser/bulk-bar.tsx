/** The bar of what can be done to the chosen cards. */
import {
  CalendarDays,
  CirclePause,
  CirclePlay,
  Flag,
  Hourglass,
  PanelRight,
  RotateCcw,
  Tag,
  Trash2,
} from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { type CardFlag, cardFlags } from '#core/card/card.ts';
import type { MatchedCard } from '#core/card/query/match-card.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import styles from './bulk-bar.module.css';
import { DueDialog } from './due-dialog.tsx';
import { TagDialog } from './tag-dialog.tsx';
import type { CardActs } from './use-card-acts.ts';

type BulkBarProps = {
  readonly acts: CardActs;
  /** The cards that are chosen. */
  readonly chosen: readonly MatchedCard[];
  /** All tags that there are. */
  readonly tags: readonly string[];
  /** Whether a card is shown in full beside the list. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

/** It acts on nothing while nothing is chosen; a button that does nothing keeps the focus that it has. */
export function BulkBar({ acts, chosen, tags, isOpen, onOpen }: BulkBarProps) {
  const [asking, setAsking] = useState<'tags' | 'due' | null>(null);
  const isOff = chosen.length === 0 || acts.isBusy;
  const act = (icon: ReactNode, words: string, onClick: () => void) => (
    <Button
      tone="quiet"
      className={styles['act']}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onClick}
    >
      {icon}
      {words}
    </Button>
  );
  const isHeld = chosen.some(
    ({ suspendedAt, buriedUntil }) => suspendedAt !== null || buriedUntil !== null,
  );
  return (
    <fieldset className={styles['bar']}>
      <legend className="visually-hidden">Chosen cards</legend>
      <Button tone="quiet" className={styles['act']} aria-pressed={isOpen} onClick={onOpen}>
        <PanelRight size={16} aria-hidden="true" />
        Details
      </Button>
      {act(<CirclePause size={16} aria-hidden="true" />, 'Suspend', acts.suspend)}
      {isHeld && act(<CirclePlay size={16} aria-hidden="true" />, 'Resume', acts.resume)}
      {act(<Hourglass size={16} aria-hidden="true" />, 'Bury', acts.bury)}
      <FlagMenu isOff={isOff} onChoose={acts.flag} />
      {act(<Tag size={16} aria-hidden="true" />, 'Tags…', () => setAsking('tags'))}
      {act(<CalendarDays size={16} aria-hidden="true" />, 'Due…', () => setAsking('due'))}
      {act(<RotateCcw size={16} aria-hidden="true" />, 'Forget', acts.forget)}
      {act(<Trash2 size={16} aria-hidden="true" />, 'Delete', acts.remove)}
      {asking === 'tags' && (
        <TagDialog
          cards={chosen}
          known={tags}
          onClose={() => setAsking(null)}
          onSave={(added, removed) => {
            setAsking(null);
            acts.tag(added, removed);
          }}
        />
      )}
      {asking === 'due' && (
        <DueDialog
          count={chosen.length}
          onClose={() => setAsking(null)}
          onSave={(dueAt) => {
            setAsking(null);
            acts.setDue(dueAt);
          }}
        />
      )}
    </fieldset>
  );
}

type FlagMenuProps = {
  readonly isOff: boolean;
  readonly onChoose: (flag: CardFlag | null) => void;
};

function FlagMenu({ isOff, onChoose }: FlagMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const choose = (flag: CardFlag | null) => {
    menu.current?.hidePopover();
    onChoose(flag);
  };
  return (
    <>
      <button
        type="button"
        className={`${buttonClass('quiet')} ${styles['act']} ${styles['flagButton']}`}
        aria-disabled={isOff}
        popoverTarget={isOff ? undefined : id}
      >
        <Flag size={16} aria-hidden="true" />
        Flag
      </button>
      <div ref={menu} id={id} popover="auto" className={styles['menu']}>
        {cardFlags.map((flag) => (
          <button key={flag} type="button" data-flag={flag} onClick={() => choose(flag)}>
            <Flag size={16} aria-hidden="true" />
            {flag}
          </button>
        ))}
        <button type="button" onClick={() => choose(null)}>
          No flag
        </button>
      </div>
    </>
  );
}
