import { expect, test } from 'vitest';
import type { Copy } from '../../storage/transfer/copy.ts';
import type { ImportPreview } from '../../storage/transfer/import-copy.ts';
import { type ImportEvent, type ImportState, importFlow } from './import-flow.ts';

const copy = {} as Copy;
const preview = {} as ImportPreview;
const outcome = { added: 2, changed: 0, removed: 0 };

function after(...events: ImportEvent[]): ImportState {
  return events.reduce<ImportState>(importFlow, { kind: 'idle' });
}

test('a copy is chosen, read, looked at, taken in and taken back', () => {
  const chosen: ImportEvent = { kind: 'chosen', name: 'a.plenum' };
  const progressed: ImportEvent = { kind: 'progressed', share: 0.4 };
  const read: ImportEvent = { kind: 'read', copy, preview };
  const began: ImportEvent = { kind: 'began', way: 'merge' };
  expect(after(chosen, progressed)).toEqual({ kind: 'reading', name: 'a.plenum', share: 0.4 });
  expect(after(chosen, read)).toEqual({ kind: 'choosing', name: 'a.plenum', copy, preview });
  expect(after(chosen, read, began)).toMatchObject({ kind: 'importing', way: 'merge', share: 0 });
  const done = after(chosen, read, began, { kind: 'imported', outcome, act: 7 });
  expect(done).toEqual({
    kind: 'done',
    name: 'a.plenum',
    way: 'merge',
    outcome,
    act: 7,
    refusal: null,
  });
  expect(importFlow(done, { kind: 'took-back' })).toEqual({ kind: 'taken-back' });
  const refusal = 'Something of it was changed since.';
  expect(importFlow(done, { kind: 'stayed', refusal })).toEqual({ ...done, act: null, refusal });
});

test('a fault is told by the name of its file; what the reader stopped is not', () => {
  const chosen: ImportEvent = { kind: 'chosen', name: 'a.plenum' };
  const fault = { kind: 'cut-short' } as const;
  expect(after(chosen, { kind: 'refused', fault })).toEqual({
    kind: 'refused',
    name: 'a.plenum',
    fault,
  });
  expect(after(chosen, { kind: 'refused', fault: { kind: 'cancelled' } })).toEqual({
    kind: 'idle',
  });
});

test('an event that comes too late changes nothing', () => {
  const late: ImportEvent[] = [
    { kind: 'progressed', share: 1 },
    { kind: 'read', copy, preview },
    { kind: 'began', way: 'replace' },
    { kind: 'imported', outcome, act: null },
    { kind: 'refused', fault: { kind: 'not-a-copy' } },
    { kind: 'took-back' },
    { kind: 'stayed', refusal: 'late' },
  ];
  for (const event of late) expect(after(event)).toEqual({ kind: 'idle' });
});
