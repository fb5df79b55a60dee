/** The log of faults: one JSON object a line in the profile, never longer than two files of 1 MB. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from './durable-file.ts';

/** Writes one fault; never throws. */
export type FaultLog = (where: string, message: string, stack?: string | null) => void;

const largestSize = 1_000_000;
const longestField = 8_000;

/** A log in `folder`, which is made where it is missing. */
export function openFaultLog(folder: string): FaultLog {
  const path = join(folder, 'faults.log');
  return (where, message, stack = null) => {
    const at = new Date().toISOString();
    const fault = { at, where, message: shorten(message), stack: stack && shorten(stack) };
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(path) > largestSize) renameSync(path, join(folder, 'faults.old.log'));
      appendFileSync(path, `${JSON.stringify(fault)}\n`, { mode: 0o600 });
    } catch (cause) {
      console.error('The fault log cannot be written:', cause, fault);
    }
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (cause) {
    if (isMissing(cause)) return 0;
    throw cause;
  }
}

function shorten(text: string): string {
  return text.length > longestField ? `${text.slice(0, longestField)}…` : text;
}
