/** What opening a file says to the reader, in one clear sentence each. */
import { largestOpenedFile } from '#shared/opened-file.ts';
import type { FormatFault } from '../../../formats/format.ts';
import type { OpeningFault } from '../../../host/host.ts';
import type { Outcome } from './opening-state.ts';
import type { VersionCandidate } from './recognise-text.ts';

/** Why a chosen file did not become a document. */
export type OpenFault =
  | OpeningFault
  | { readonly kind: 'format'; readonly fault: FormatFault }
  /** The reader would have to be asked, and is not: nobody asked for the file. */
  | { readonly kind: 'unasked'; readonly name: string; readonly need: 'size' | 'password' }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

const megabyte = 1024 * 1024;

/** The fault in one sentence. */
export function faultWords(fault: OpenFault): string {
  switch (fault.kind) {
    case 'format':
      return fault.fault.words;
    case 'too-large':
      return `“${fault.name}” has ${inMegabytes(fault.size)}; the most that can be opened is ${inMegabytes(largestOpenedFile)}.`;
    case 'unreadable':
      return `“${fault.name}” could not be read: ${fault.reason}.`;
    case 'refused':
      return `The file was refused: ${fault.reason}.`;
    case 'unasked':
      return fault.need === 'size'
        ? `“${fault.name}” is so large that it waits until you open it yourself.`
        : `“${fault.name}” has a password: open it yourself to give it.`;
    case 'failed':
      return `“${fault.name}” could not be added: ${fault.reason}.`;
  }
}

/** What several files came to, in one sentence; `isWatched` where nobody asked for them. */
export function reportWords(outcomes: readonly Outcome[], isWatched = false): string {
  const count = (...kinds: readonly Outcome['kind'][]) =>
    outcomes.filter(({ kind }) => kinds.includes(kind)).length;
  const parts = [
    [count('added'), 'added'],
    [count('known'), 'in the library already'],
    [
      count('version', 'target'),
      count('version', 'target') === 1 ? 'may be a new version' : 'may be new versions',
    ],
    [count('refused'), 'not opened'],
    [count('cancelled'), 'given up'],
  ] as const;
  const told = parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`);
  const whose = isWatched ? 'From the watched folder' : `Of ${outcomes.length} files`;
  return `${whose}: ${told.join(', ')}.`;
}

/** What speaks for a candidate: how much of the words is the same, and its title. */
export function likenessWords({ likeness, hasSameTitle }: VersionCandidate): string {
  const percent = Math.round(likeness * 100);
  const words =
    percent === 0 ? 'hardly any of the same words' : `about ${percent} % the same words`;
  return hasSameTitle ? `The same title, and ${words}.` : `Another title, but ${words}.`;
}

/** A size in whole megabytes, rounded up. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / megabyte)} MB`;
}
