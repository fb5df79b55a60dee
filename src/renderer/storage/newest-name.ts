/** What the app's databases are called. */

/** The name that the first database gets; a restored one has a number behind it. */
export const firstDatabaseName = 'plenum';

/** The newest of the app's databases, the one with the highest number; `name` where there is none. */
export function newestName(stored: Iterable<string>, name: string): string {
  const numbers = [...stored].map((one) => {
    const ending = one.startsWith(`${name}-`) ? one.slice(name.length + 1) : '';
    return /^\d+$/.test(ending) ? Number(ending) : 1;
  });
  const highest = Math.max(1, ...numbers);
  return highest === 1 ? name : `${name}-${highest}`;
}
