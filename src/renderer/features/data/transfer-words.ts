/** Says in the reader's words what a copy holds, what an import would do, and what is wrong. */
import { inFigures } from '#core/text/in-figures.ts';
import type { JournaledTable } from '../../storage/records.ts';
import type { CopyFault } from '../../storage/transfer/copy-fault.ts';
import type { ExportFault } from '../../storage/transfer/export-copy.ts';
import type { Tallies, Tally } from '../../storage/transfer/import-copy.ts';
import type { ImportWay } from '../../storage/transfer/plan-import.ts';

/** The tables that a reader knows, in the order they are told, each with one and many of it. */
export const knownTables = [
  ['documents', 'document', 'documents'],
  ['highlights', 'highlight', 'highlights'],
  ['notes', 'note', 'notes'],
  ['cards', 'card', 'cards'],
  ['reviews', 'review', 'reviews'],
  ['facts', 'fact', 'facts'],
  ['attempts', 'quiz', 'quizzes'],
  ['trash', 'thing in the trash', 'in the trash'],
] as const satisfies readonly (readonly [JournaledTable, string, string])[];

const otherCopy = 'Get the file again from where you kept it, or choose another copy.';

/** Why a file was not taken in; `failed` is what nobody foresaw. */
export type ImportFault = CopyFault | { readonly kind: 'failed'; readonly reason: string };

/** One sentence on what is wrong with the file `name`, and one on what to do. Nothing was changed. */
export function faultWords(name: string, fault: ImportFault): { title: string; advice: string } {
  const told = (wrong: string, advice = otherCopy) => ({ title: `“${name}” ${wrong}.`, advice });
  switch (fault.kind) {
    case 'not-a-copy':
      return told(
        'is not a Plenum copy',
        'Choose a file that Plenum saved; its name ends in .plenum.',
      );
    case 'cut-short':
      return told('is not whole: its end is missing');
    case 'damaged':
      return told(`is damaged: ${fault.file} in it is not as it was written`);
    case 'missing':
      return told(`is not whole: ${fault.file} is missing in it`);
    case 'foreign':
      return told(`holds something that no copy holds: ${fault.file}`);
    case 'too-large':
      return told(`is larger than a copy can be: ${fault.file} in it`);
    case 'too-deep':
      return told(`holds something that no document holds: ${fault.file} is nested too deep`);
    case 'newer':
      return told(
        `was saved by a newer Plenum, version ${fault.appVersion}`,
        'Update this Plenum, then take the copy in.',
      );
    case 'unknown-version':
      return told('has a version that no Plenum ever wrote');
    case 'invalid':
      return told(`is not as Plenum writes it: ${placeOf(fault)} has a wrong value`);
    case 'doubled':
      return told(`is not as Plenum writes it: it holds one of its ${fault.table} twice`);
    case 'dangling':
      return told(`is not whole: ${fault.table} in it belong to ${fault.needs} that are not`);
    case 'wrong-text':
      return told(`is not as it was written: the text ${fault.file} has other words`);
    case 'unreadable':
      return told(
        'cannot be read',
        'Make sure that it is still where it was, and choose it again.',
      );
    case 'disk-full':
      return told(
        'does not fit: the disk is full',
        'Make room on the disk, then take the copy in.',
      );
    case 'cancelled':
      return told('was not taken in', 'You stopped it.');
    case 'failed':
      return told(`was not taken in: the program says “${fault.reason}”`, 'Try it once more.');
  }
}

function placeOf({ file, where }: { readonly file: string; readonly where: string }): string {
  return where === '' ? file : `${where} in ${file}`;
}

/** Why no copy was saved; null where the reader stopped it. */
export function exportFaultWords(fault: ExportFault): string | null {
  switch (fault.kind) {
    case 'cancelled':
      return null;
    case 'disk-full':
      return 'The disk is full. Make room, or choose another place, and save the copy again.';
    case 'write-failed':
    case 'refused':
      return `The system says: ${fault.reason}. Choose another place, and save the copy again.`;
  }
}

/** What an import comes to: how many records are added, changed and removed. */
export type Outcome = {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
};

/** What importing does, going by its tallies. Replacing brings back what is older in the copy, too. */
export function outcomeOf(tallies: Tallies, way: ImportWay): Outcome {
  const sum = (count: (tally: Tally) => number) =>
    Object.values(tallies).reduce((total, tally) => total + count(tally), 0);
  return {
    added: sum((tally) => tally.new),
    changed: sum((tally) => tally['newer-in-copy'] + (way === 'replace' ? tally['newer-here'] : 0)),
    removed: sum((tally) => tally.removed),
  };
}

/** Whether an import would leave everything as it is. */
export function changesNothing({ added, changed, removed }: Outcome): boolean {
  return added + changed + removed === 0;
}

/** `12 added, 3 changed, 1 removed`; what is none is not named. */
export function outcomeWords({ added, changed, removed }: Outcome): string {
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${inFigures(count)} ${what}`);
  return words.length === 0 ? 'nothing changed' : words.join(', ');
}
