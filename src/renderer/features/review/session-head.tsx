/** The line above the card: how far the session is, and the tools for the card, quiet until wanted. */
import { CirclePause, Flag, Keyboard, MoonStar, PencilLine, Undo2 } from 'lucide-react';
import type { Card } from '#core/card/card.ts';
import { inFigures } from '#core/text/in-figures.ts';
import { HeadTool, ProgressHead } from '../../desk/session/progress-head.tsx';
import { chordLabel } from '../../ui/chord.ts';
import { reviewKeys } from './review-keys.ts';
import { aboutMinutes, type SessionTally, timeLeft } from './session-tally.ts';

/** What the tools do; null for one that has nothing to do. */
export type HeadActs = {
  readonly undo: (() => void) | null;
  readonly edit: () => void;
  readonly bury: (() => void) | null;
  readonly flag: () => void;
  readonly suspend: () => void;
  readonly showKeys: () => void;
};

type SessionHeadProps = {
  readonly card: Card;
  readonly tally: SessionTally;
  readonly left: number;
  /** What kind of session it is, where grades do not count as usual. */
  readonly about: string | null;
  readonly acts: HeadActs;
};

/** Progress in words and as a line, and the tools. */
export function SessionHead({ card, tally, left, about, acts }: SessionHeadProps) {
  const all = tally.answers + left;
  const words = `${inFigures(left)} left, ${aboutMinutes(timeLeft(tally, left))}`;
  const [{ chords }] = reviewKeys.useKeymap();
  const flag = card.flag === null ? 'Flag the card' : 'Take the flag off';
  return (
    <ProgressHead
      names={{ progress: 'Session', tools: 'Card' }}
      {...{ about, words, all }}
      done={tally.answers}
    >
      <HeadTool name="Take back" keys={chordLabel(chords.undo)} icon={Undo2} run={acts.undo} />
      <HeadTool
        name="Edit the card"
        keys={chordLabel(chords.edit)}
        icon={PencilLine}
        run={acts.edit}
      />
      <HeadTool
        name="Set aside until tomorrow"
        keys={chordLabel(chords.bury)}
        icon={MoonStar}
        run={acts.bury}
      />
      <HeadTool
        name={flag}
        keys={chordLabel(chords.flag)}
        icon={Flag}
        run={acts.flag}
        isOn={card.flag !== null}
      />
      <HeadTool
        name="Suspend the card"
        keys={chordLabel(chords.suspend)}
        icon={CirclePause}
        run={acts.suspend}
      />
      <HeadTool
        name="Keys"
        keys={chordLabel(chords['show-keys'])}
        icon={Keyboard}
        run={acts.showKeys}
      />
    </ProgressHead>
  );
}
