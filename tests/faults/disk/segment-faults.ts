/** Faults of the journal in the vault: a segment that is cut, flipped or gone. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RestoreReport } from '#renderer/storage/vault/restore-report.ts';
import { type Fault, must, mustBeSame } from '../fault.ts';
import { DiskDesk, flipBit } from './disk-desk.ts';

/** Every how manieth byte is tried in the short form. */
const shortStep = 89;

/** The last act of the last segment cut at every byte of it. */
export const cutLastAct: Fault = {
  name: 'the last act of a segment cut at every byte',
  needs: null,
  async tryIt({ folder, isShort }) {
    const desk = await DiskDesk.begin(folder, 6);
    const before = await desk.records();
    const segment = desk.fileOf('journal', '.jsonl');
    const from = readFileSync(segment).length;
    const last = await desk.act(1);
    await desk.settle();
    const after = await desk.records();
    const whole = readFileSync(segment);
    const sentinel = join(folder, 'sentinel.json');
    const noted = readFileSync(sentinel);
    let cuts = 0;
    for (let size = from; size < whole.length; size += isShort ? shortStep : 1) {
      writeFileSync(segment, whole.subarray(0, size));
      writeFileSync(sentinel, noted);
      await desk.loseDatabase();
      const report = reportOf(await desk.restore());
      mustTellMissing(report, { after: last - 1, upTo: last });
      const isToldTorn = report.refused.some(({ name }) => name === basename(segment));
      must(isToldTorn === size > from, () => `a cut at byte ${size} names the segment`);
      await desk.look();
      mustBeSame(await desk.records(), before, `cut at byte ${size}`);
      must((await desk.torn()).length === 0, () => `a cut at byte ${size} leaves no torn state`);
      cuts += 1;
    }
    writeFileSync(segment, whole);
    writeFileSync(sentinel, noted);
    await desk.loseDatabase();
    mustBeWhole(reportOf(await desk.restore()), last);
    await desk.start();
    mustBeSame(await desk.records(), after, 'not cut');
    return `${cuts} cuts, each time act ${last} is named as missing and all before it are there`;
  },
};

/** The same cut where the database is still there: the vault gets the act again. */
export const cutWithDatabase: Fault = {
  name: 'a segment cut short under a sound database',
  needs: null,
  async tryIt({ folder }) {
    const desk = await DiskDesk.begin(folder, 5);
    const segment = desk.fileOf('journal', '.jsonl');
    for (const lost of [1, 7, 60, 400]) {
      desk.stop();
      const bytes = readFileSync(desk.filesOf('journal', '.jsonl').at(-1) ?? segment);
      writeFileSync(desk.filesOf('journal', '.jsonl').at(-1) ?? segment, bytes.subarray(0, -lost));
      await desk.start();
      await desk.act(1);
      await desk.settle();
    }
    const [last, records] = [await desk.lastSequence(), await desk.records()];
    await desk.loseDatabase();
    const report = reportOf(await desk.restore());
    mustBeWhole(report, last);
    await desk.start();
    mustBeSame(await desk.records(), records, 'after the vault caught up');
    const { length } = report.refused;
    must(length > 0, () => 'the torn segments are named');
    return `all ${last} acts are there again; ${length} torn segments are named`;
  },
};

/** One bit of an act in the middle of a segment flipped. */
export const flipInMiddle: Fault = {
  name: 'one bit flipped in the middle of a segment',
  needs: null,
  async tryIt({ folder, isShort }) {
    const desk = await DiskDesk.begin(folder, 4);
    const [known, records] = [await desk.lastSequence(), await desk.records()];
    const segment = desk.fileOf('journal', '.jsonl');
    const { length: from } = readFileSync(segment);
    await desk.act(1);
    await desk.settle();
    const { length: to } = readFileSync(segment);
    const last = await desk.act(3);
    await desk.settle();
    const whole = readFileSync(segment);
    const sentinel = readFileSync(join(folder, 'sentinel.json'));
    const flips = isShort ? 6 : 60;
    for (let flip = 0; flip < flips; flip += 1) {
      writeFileSync(segment, whole);
      writeFileSync(join(folder, 'sentinel.json'), sentinel);
      flipBit(segment, from * 8 + Math.floor(((to - from) * 8 * flip) / flips));
      await desk.loseDatabase();
      const report = reportOf(await desk.restore());
      mustTellMissing(report, { after: known, upTo: last });
      const told = report.refused.find(({ name }) => name === basename(segment))?.reason ?? '';
      must(
        /at line \d+, byte \d+/.test(told),
        () => `flip ${flip} is told with its place: ${told}`,
      );
      await desk.look();
      mustBeSame(await desk.records(), records, `flip ${flip}`);
    }
    return `${flips} flips: acts ${known + 1} to ${last} are named as missing, with the line and byte`;
  },
};

/** A whole segment gone from the middle of the journal. */
export const segmentGone: Fault = {
  name: 'a segment gone from the middle of the journal',
  needs: null,
  async tryIt({ folder }) {
    const desk = await DiskDesk.begin(folder, 3);
    const [known, records] = [await desk.lastSequence(), await desk.records()];
    for (let segment = 0; segment < 2; segment += 1) {
      // A torn end makes the next session begin a segment of its own.
      const path = desk.filesOf('journal', '.jsonl').at(-1) ?? '';
      desk.stop();
      writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')]));
      await desk.start();
      await desk.act(2);
      await desk.settle();
    }
    const last = await desk.lastSequence();
    rmSync(desk.filesOf('journal', '.jsonl')[1] ?? '');
    await desk.loseDatabase();
    const report = reportOf(await desk.restore());
    mustTellMissing(report, { after: known, upTo: last });
    await desk.start();
    mustBeSame(await desk.records(), records, 'without the segment');
    return `acts ${known + 1} to ${last} are named as missing`;
  },
};

/** The report of a restore that must have been possible. */
export function reportOf(restored: Awaited<ReturnType<DiskDesk['restore']>>): RestoreReport {
  must(restored.ok, () =>
    restored.ok ? '' : `it is restored: ${restored.error.kind} ${restored.error.reason}`,
  );
  return restored.value;
}

/** Throws where the report does not say that everything up to act `last` is there. */
export function mustBeWhole(report: RestoreReport, last: number): void {
  must(report.lastSequence === last && report.missing.length === 0, () => {
    return `all ${last} acts come back: ${report.lastSequence} did, ${JSON.stringify(report.missing)}`;
  });
}

/** Throws where the report does not name exactly the acts from after `after` up to `upTo`, and why. */
export function mustTellMissing(
  report: RestoreReport,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): void {
  const [acts, ...others] = report.missing;
  const isTold =
    acts?.kind === 'acts' && acts.after === after && acts.upTo === upTo && acts.reason !== '';
  must(isTold && others.length === 0 && report.lastSequence === after, () => {
    return `acts ${after + 1} to ${upTo} are named as missing: ${JSON.stringify(report.missing)}`;
  });
}
