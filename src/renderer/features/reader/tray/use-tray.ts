/** The tray of the open document: what waits in it, the places each may have, and what is done about it. */
import { useEffect, useMemo, useState } from 'react';
import type { Anchor } from '#core/anchor/anchor.ts';
import { placeAnchor } from '#core/anchor/carry-anchor.ts';
import type { Placement } from '#core/anchor/placement.ts';
import type { Card } from '#core/card/card.ts';
import { type Passage, quoteOf, trimPassage } from '#core/text/passage.ts';
import { shortened } from '#core/text/shortened.ts';
import { placeAnchors } from '../../../desk/marks/place-anchors.ts';
import { useStored, useSurroundings } from '../../../desk/surroundings/surroundings.tsx';
import { factsOf } from '../../../storage/facts.ts';
import { leaveUnplaced, type MarkChange, putInPlace } from '../../../storage/revisions.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { refusalWords } from '../marking/refusal-words.ts';
import type { Marking } from '../marking/use-marking.ts';
import { itemBeside, type TrayItem, trayItems } from './tray-items.ts';

/** The tray with its acts. */
export type Tray = {
  /** What waits for the reader. */
  readonly waiting: readonly TrayItem[];
  /** What the reader left without a place. */
  readonly left: readonly TrayItem[];
  /** The one in hand; null where none waits. */
  readonly current: TrayItem | null;
  readonly choose: (item: TrayItem) => void;
  readonly walk: (step: 1 | -1) => void;
  /** Puts the one in hand at `at`; says why where that cannot be. */
  readonly put: (at: Passage | null) => Promise<void>;
  /** Leaves an item without a place, or has it wait again. */
  readonly leave: (item: TrayItem, isLeft: boolean) => Promise<void>;
};

/** Rests on the highlights without a place, and on the document's facts and `cards`: those with a passage, undefined while they are read. */
export function useTray({ readable, unplaced }: Marking, cards: readonly Card[] | undefined): Tray {
  const { store } = useSurroundings();
  const announce = useAnnounce();
  const { document: record, text } = readable;
  const facts = useStored((from) => factsOf(from, record.id), [record.id]);
  const items = useMemo(
    () => trayItems(unplaced, cards ?? [], facts ?? [], text),
    [unplaced, cards, facts, text],
  );
  const [key, setKey] = useState<string | null>(null);
  const waiting = useMemo(() => items.filter(({ isLeft }) => !isLeft), [items]);
  const current = waiting.find((item) => item.key === key) ?? waiting[0] ?? null;

  /** The next one comes to hand before this one is gone. */
  function pass(done: string): void {
    const next = current === null ? null : itemBeside(waiting, current.key, 1);
    setKey(next?.key === current?.key ? null : (next?.key ?? null));
    const { length } = waiting;
    announce(`${done} ${length > 1 ? `${length - 1} still wait.` : 'The tray is empty.'}`);
  }

  return {
    ...{ waiting, current },
    left: items.filter(({ isLeft }) => isLeft),
    choose: (item) => setKey(item.key),
    walk(step) {
      const next = itemBeside(waiting, current?.key ?? null, step);
      if (next === null) return announce('The tray is empty.');
      setKey(next.key);
      announce(`${waiting.indexOf(next) + 1} of ${waiting.length}. ${saidOf(next)}`);
    },
    async put(at) {
      if (current === null) return announce('Nothing waits in the tray.');
      const target = at === null ? null : trimPassage(text.text, at);
      if (target === null) return announce('Select the words in the text first.');
      const { mark, followers } = current;
      const changes: MarkChange[] = [];
      for (const {
        table,
        record: { id },
        anchor,
      } of [mark, ...followers]) {
        const placed = placeAnchor(anchor, target, text);
        if (!placed.ok) return announce(`It cannot be put there. ${refusalWords(placed.error)}`);
        changes.push({ table, id, from: anchor, to: placed.value });
      }
      await putInPlace(store, changes);
      pass(`Put in place: ${shortened(quoteOf(text.text, target))}.`);
    },
    async leave(item, isLeft) {
      const { revisionId } = text;
      const changes = [item.mark, ...item.followers].map(({ table, record: { id }, anchor }) => {
        return { table, id, from: anchor, to: { ...anchor, unplaced: { revisionId, isLeft } } };
      });
      await leaveUnplaced(store, changes);
      if (isLeft && item.key === current?.key) pass('Left without a place.');
      else announce(isLeft ? 'Left without a place.' : 'It waits in the tray again.');
    },
  };
}

function saidOf({ mark }: TrayItem): string {
  return shortened(mark.anchor.quote);
}

/** Where each item of the open tray may be; undefined until it was searched for. */
export function useTrayPlacements(
  { readable }: Marking,
  items: readonly TrayItem[],
): (item: TrayItem | null) => Placement | undefined {
  const { store, host } = useSurroundings();
  const { text } = readable;
  const [found, setFound] = useState<ReadonlyMap<string, Placement>>(new Map());
  useEffect(() => {
    const wanted = items.map(({ mark }) => mark.anchor).filter((one) => !found.has(keyOf(one)));
    if (wanted.length === 0) return;
    let isWanted = true;
    placeAnchors(store, wanted, text).then(
      (placements) => {
        const entries = [...placements].map(([anchor, one]) => [keyOf(anchor), one] as const);
        if (isWanted) setFound(new Map([...found, ...entries]));
      },
      (cause: unknown) => host.reportFault(String(cause), null),
    );
    return () => {
      isWanted = false;
    };
  }, [store, host, items, text, found]);
  return (item) => (item === null ? undefined : found.get(keyOf(item.mark.anchor)));
}

/** Anchors are read anew with every change of the store: they are known by what they say of their passage. */
function keyOf({ revisionId, start, end, quote }: Anchor): string {
  return `${revisionId} ${start} ${end} ${quote.length}`;
}
