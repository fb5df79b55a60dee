import { expect, test } from 'vitest';
import { passage } from '#core/text/passage.ts';
import { moveCursor, passageOfCursor } from './reading-cursor.ts';

const sentences = [passage(0, 5), passage(6, 9), passage(11, 20)];

test('begins at the first sentence, moves by one, and stops at both ends', () => {
  expect(moveCursor(null, 1, false, 3)).toEqual({ anchor: 0, focus: 0 });
  expect(moveCursor({ anchor: 0, focus: 0 }, -1, false, 3)).toEqual({ anchor: 0, focus: 0 });
  expect(moveCursor({ anchor: 2, focus: 2 }, 1, false, 3)).toEqual({ anchor: 2, focus: 2 });
  expect(moveCursor(null, 1, false, 0)).toBeNull();
});

test('widens either way from where it began', () => {
  const widened = moveCursor({ anchor: 1, focus: 1 }, -1, true, 3);
  expect(widened).toEqual({ anchor: 1, focus: 0 });
  expect(widened && passageOfCursor(widened, sentences)).toEqual(passage(0, 9));
  const back = moveCursor({ anchor: 1, focus: 1 }, 1, true, 3);
  expect(back && passageOfCursor(back, sentences)).toEqual(passage(6, 20));
  expect(passageOfCursor({ anchor: 7, focus: 7 }, sentences)).toBeNull();
});
