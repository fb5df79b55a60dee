/** Compares two values that are as JSON can hold them. */

/** Whether `a` and `b` are the same JSON; the order of an object's names does not matter. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [entriesOf(a), entriesOf(b)];
  return (
    left.length === right.length &&
    left.every(([name, value]) => Object.hasOwn(b, name) && isSameJson(value, Reflect.get(b, name)))
  );
}

/** JSON has no undefined: a property that is undefined is as one that is not there. */
function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, property]) => property !== undefined);
}
