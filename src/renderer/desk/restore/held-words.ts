/** What a database or a snapshot holds, and since when, in words. */

/** The tables that a reader thinks of, in the order they are told. */
const toldTables = ['documents', 'highlights', 'cards', 'reviews'] as const;

/** `2 documents, 5 highlights, …` */
export function heldWords(counts: Readonly<Record<string, number>>): string {
  const told = toldTables.map((table) => {
    const count = counts[table] ?? 0;
    return `${count} ${count === 1 ? table.slice(0, -1) : table}`;
  });
  return told.join(', ');
}

/** The time as the reader's system writes it. */
export function timeWords(at: number): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' });
}
