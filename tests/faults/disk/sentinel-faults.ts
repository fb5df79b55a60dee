/** Faults of what is remembered outside the database, and a database that is not the one remembered. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, must, mustBeSame } from '../fault.ts';
import { DiskDesk } from './disk-desk.ts';
import { mustBeWhole, reportOf } from './segment-faults.ts';

/** The sentinel gone, with and without the database. */
export const sentinelGone: Fault = {
  name: 'the sentinel gone',
  needs: null,
  async tryIt({ folder }) {
    const desk = await DiskDesk.begin(folder, 5);
    const [last, records] = [await desk.lastSequence(), await desk.records()];
    const sentinel = join(folder, 'sentinel.json');
    desk.stop();
    rmSync(sentinel);
    await desk.look();
    mustBeSame(await desk.records(), records, 'the database is taken as it is');
    must(existsSync(sentinel), () => 'it is remembered again');
    desk.stop();
    rmSync(sentinel);
    await desk.loseDatabase();
    const opened = await desk.open();
    must(opened.kind === 'lost' && opened.sentinel === null, () => 'it is no first run');
    mustBeWhole(reportOf(await desk.restore()), last);
    await desk.look();
    mustBeSame(await desk.records(), records, 'without database and sentinel');
    return 'the database is used as it is; without it too, the vault shows that it is no first run';
  },
};

/** The sentinel of another desk. */
export const sentinelForeign: Fault = {
  name: 'a foreign sentinel',
  needs: null,
  async tryIt({ folder }) {
    const desk = await DiskDesk.begin(folder, 5);
    const [last, records] = [await desk.lastSequence(), await desk.records()];
    const path = join(folder, 'sentinel.json');
    const own = JSON.parse(readFileSync(path, 'utf8'));
    const databaseId = '01890000-0000-7000-8000-0000000000ff';
    const foreign = JSON.stringify({ ...own, databaseId, lastSequence: 3 });
    writeFileSync(path, foreign);
    const opened = await desk.open();
    must(opened.kind === 'lost', () => `it is told, and not ${opened.kind}`);
    must(
      readFileSync(path, 'utf8') === foreign,
      () => 'nothing is written before the reader chose',
    );
    mustBeWhole(reportOf(await desk.restore()), last);
    const { database } = await desk.look();
    must(database.name === 'plenum-2', () => 'it is restored beside the one that is there');
    mustBeSame(await desk.records(), records, 'from the vault');
    writeFileSync(path, JSON.stringify(own));
    await desk.look();
    mustBeSame(await desk.records(), records, 'the database that was there is as it was');
    return 'told as another database; all came back beside it, and it was not touched';
  },
};

/** The sentinel cut short. */
export const sentinelDamaged: Fault = {
  name: 'a damaged sentinel',
  needs: null,
  async tryIt({ folder }) {
    const desk = await DiskDesk.begin(folder, 3);
    const records = await desk.records();
    const path = join(folder, 'sentinel.json');
    const whole = readFileSync(path);
    const sizes = [0, 1, 20, whole.length - 3];
    for (const size of sizes) {
      writeFileSync(path, whole.subarray(0, size));
      const opened = await desk.open();
      must(
        opened.kind === 'damaged' && opened.scope === 'sentinel' && opened.reason !== '',
        () => `cut to ${size} bytes it is told to be damaged, not ${opened.kind}`,
      );
      must(readFileSync(path).length === size, () => 'it is not written over unasked');
    }
    writeFileSync(path, whole);
    await desk.look();
    mustBeSame(await desk.records(), records, 'the database');
    return `cut in ${sizes.length} places it is told as damaged, and not written over`;
  },
};

/** An older state of the database, as a backup program puts it back. */
export const olderDatabase: Fault = {
  name: 'an older database in the place of the last one',
  needs: null,
  async tryIt({ folder }) {
    const desk = await DiskDesk.begin(folder, 4);
    const early = await desk.lastSequence();
    const keep = join(folder, 'early');
    cpSync(join(folder, 'vault'), join(keep, 'vault'), { recursive: true });
    cpSync(join(folder, 'sentinel.json'), join(keep, 'sentinel.json'));
    const last = await desk.act(4);
    await desk.settle();
    const records = await desk.records();
    // The vault of then makes the database of then.
    const late = join(folder, 'late');
    cpSync(join(folder, 'vault'), join(late, 'vault'), { recursive: true });
    const sentinel = readFileSync(join(folder, 'sentinel.json'), 'utf8');
    await desk.loseDatabase();
    rmSync(join(folder, 'vault'), { recursive: true });
    cpSync(keep, folder, { recursive: true });
    reportOf(await desk.restore());
    const { database } = await desk.look();
    rmSync(join(folder, 'vault'), { recursive: true });
    cpSync(late, folder, { recursive: true });
    const noted = { ...JSON.parse(sentinel), databaseName: database.name };
    writeFileSync(join(folder, 'sentinel.json'), JSON.stringify(noted));
    const opened = await desk.open();
    must(opened.kind === 'older', () => `it is told to be older, not ${opened.kind}`);
    must(
      opened.lastSequence === early && opened.sentinel.lastSequence === last,
      () => `acts ${early + 1} to ${last} are told to be missing`,
    );
    await desk.loseDatabase();
    mustBeWhole(reportOf(await desk.restore()), last);
    await desk.look();
    mustBeSame(await desk.records(), records, 'from the vault');
    return `acts ${early + 1} to ${last} are told to be missing, and came back from the vault`;
  },
};
