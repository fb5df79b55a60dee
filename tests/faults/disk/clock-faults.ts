/** Faults of the clock: set back, and set years ahead. */

import { countAnew } from '#renderer/storage/count-anew.ts';
import { tidy } from '#renderer/storage/tidy.ts';
import { countDueCards } from '#support/storage/due-cards.ts';
import { type Fault, must, mustBeSame } from '../fault.ts';
import { DiskDesk } from './disk-desk.ts';
import { mustBeWhole, reportOf } from './segment-faults.ts';

const day = 24 * 3_600_000;

/** Sessions whose clocks are set as `jumps` say, in days; each acts, tidies and takes a snapshot. */
async function mustOutlast(folder: string, jumps: readonly number[]): Promise<string> {
  const desk = await DiskDesk.begin(folder, 8);
  const began = desk.timer.now();
  let newest = '';
  for (const jump of jumps) {
    desk.timer.set(began + jump * day);
    await desk.start();
    const trash = (await desk.records())['trash'];
    await tidy(desk.running.store);
    const kept = (await desk.records())['trash'];
    must(kept?.length === trash?.length, () => `a clock at ${jump} days does not empty the trash`);
    await mustCountRight(desk);
    await desk.act(3);
    desk.timer.pass(1_000);
    const taken = await desk.running.vault.snapshotNow('asked');
    must(taken.ok, () => `a snapshot is taken at ${jump} days`);
    newest = taken.value.name;
    await desk.act(2);
    await desk.settle();
    await mustCountRight(desk);
  }
  const [last, records] = [await desk.lastSequence(), await desk.records()];
  await desk.loseDatabase();
  const report = reportOf(await desk.restore());
  mustBeWhole(report, last);
  must(report.snapshot?.name === newest, () => 'the newest snapshot is the one used');
  await desk.look();
  mustBeSame(await desk.records(), records, 'whatever the clock says');
  must((await desk.torn()).length === 0, () => 'no state is torn');
  return `all ${last} acts came back, from the snapshot that holds the most`;
}

async function mustCountRight(desk: DiskDesk): Promise<void> {
  const { database } = desk.running.store;
  const now = desk.timer.now();
  const due = await countDueCards(database, now);
  await countAnew(database);
  const found = await countDueCards(database, now);
  must(due === found, () => `${found} cards are due, and not ${due}`);
}

/** The clock set back by hours and by years. */
export const clockSetBack: Fault = {
  name: 'the clock set back',
  needs: null,
  tryIt: ({ folder }) => mustOutlast(folder, [0, -1 / 24, -2, -3_650, 0]),
};

/** The clock years ahead for some sessions, then right again. */
export const clockAhead: Fault = {
  name: 'the clock years ahead, then right again',
  needs: null,
  tryIt: ({ folder }) => mustOutlast(folder, [0, 3_650, 0.1, 7_300, 0.2]),
};
