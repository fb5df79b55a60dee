import { expect, test } from 'vitest';
import { type JumpHistory, jumpedFrom, mostPlaces, noJumps, stepFrom } from './jump-history.ts';

test('back returns to where the jump began, forward to where one was', () => {
  const jumped = jumpedFrom(jumpedFrom(noJumps, 10), 500);
  const back = stepFrom(jumped, 900, 'back');
  expect(back?.to).toBe(500);
  const again = stepFrom(back?.history ?? noJumps, 500, 'back');
  expect(again).toEqual({ to: 10, history: { behind: [], ahead: [900, 500] } });
  expect(stepFrom(again?.history ?? noJumps, 10, 'forward')).toEqual({
    to: 500,
    history: { behind: [10], ahead: [900] },
  });
});

test('there is no step where there was no jump, and a new jump forgets what was ahead', () => {
  expect(stepFrom(noJumps, 3, 'back')).toBeNull();
  expect(stepFrom(noJumps, 3, 'forward')).toBeNull();
  const ahead: JumpHistory = { behind: [1], ahead: [9] };
  expect(jumpedFrom(ahead, 4)).toEqual({ behind: [1, 4], ahead: [] });
});

test('the same place is not kept twice in a row, and old places are forgotten', () => {
  expect(jumpedFrom(jumpedFrom(noJumps, 4), 4).behind).toEqual([4]);
  let history = noJumps;
  for (let place = 0; place < mostPlaces + 5; place += 1) history = jumpedFrom(history, place);
  expect([history.behind.length, history.behind[0]]).toEqual([mostPlaces, 5]);
});
