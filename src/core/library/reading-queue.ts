/** The reading queue: the documents that are read next, in the reader's order. */

/** As much of a document as the queue needs. */
type Queueable = {
  readonly id: string;
  /** The least is read first; null where it is not queued. */
  readonly queuePosition: number | null;
  readonly isArchived: boolean;
};

/** What becomes of the documents that are moved. */
export const queueMoves = ['up', 'down', 'front', 'end', 'out'] as const;
export type QueueMove = (typeof queueMoves)[number];

/** A document's new place in the queue. */
export type QueueChange = { readonly id: string; readonly queuePosition: number | null };

/**
 * The queued documents in the order in which they are read, but those in the archive; equal places go by their
 * ids.
 */
export function readingQueue<T extends Queueable>(documents: readonly T[]): readonly T[] {
  return documents
    .filter(({ queuePosition, isArchived }) => queuePosition !== null && !isArchived)
    .sort((a, b) => (a.queuePosition ?? 0) - (b.queuePosition ?? 0) || (a.id < b.id ? -1 : 1));
}

/**
 * The new places when those of `ids` are moved, in the order of `ids` where they come to the front or the end.
 * `up` and `down` move each by one place, past those that are not moved. Only places that change are given.
 */
export function queueChanges(
  documents: readonly Queueable[],
  ids: readonly string[],
  move: QueueMove,
): readonly QueueChange[] {
  const before = readingQueue(documents).map(({ id }) => id);
  const after = orderAfter(before, ids, move);
  const places = new Map(after.map((id, index) => [id, index]));
  const present = new Map(documents.map(({ id, queuePosition }) => [id, queuePosition]));
  const moved = new Set([...before, ...after]);
  return [...moved]
    .filter((id) => present.has(id))
    .map((id) => ({ id, queuePosition: places.get(id) ?? null }))
    .filter(({ id, queuePosition }) => queuePosition !== present.get(id));
}

function orderAfter(before: readonly string[], ids: readonly string[], move: QueueMove): string[] {
  const moved = new Set(ids);
  const others = before.filter((id) => !moved.has(id));
  switch (move) {
    case 'front':
      return [...moved, ...others];
    case 'end':
      return [...others, ...moved];
    case 'out':
      return others;
    case 'up':
      return steppedUp(before, moved);
    case 'down':
      return steppedUp(before.toReversed(), moved).reverse();
  }
}

function steppedUp(before: readonly string[], moved: ReadonlySet<string>): string[] {
  const order = [...before];
  for (let at = 1; at < order.length; at += 1) {
    const [last, own] = [order[at - 1] ?? '', order[at] ?? ''];
    if (moved.has(own) && !moved.has(last)) [order[at - 1], order[at]] = [own, last];
  }
  return order;
}
