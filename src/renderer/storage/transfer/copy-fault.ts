/** What can be wrong with a copy, or stop one from being written or taken in. */
import { failure, type Result, success } from '#shared/result.ts';

/** Why a file is not taken as a copy. Nothing was changed. `file` is a path inside the copy. */
export type CopyFault =
  /** It is no zip that Plenum wrote. */
  | { readonly kind: 'not-a-copy' }
  /** Its end is missing. */
  | { readonly kind: 'cut-short' }
  /** The bytes of one part are not those that were written. */
  | { readonly kind: 'damaged'; readonly file: string }
  | { readonly kind: 'missing'; readonly file: string }
  /** It holds something that the manifest does not tell of. */
  | { readonly kind: 'foreign'; readonly file: string }
  /** It is larger than a copy may be, or unpacks to more. */
  | { readonly kind: 'too-large'; readonly file: string }
  /** Something in it is nested deeper than any document. */
  | { readonly kind: 'too-deep'; readonly file: string }
  /** A newer program wrote it. */
  | { readonly kind: 'newer'; readonly appVersion: string }
  /** It has a version that no program ever wrote. */
  | { readonly kind: 'unknown-version' }
  /** A value is not as its table has it; `where` is a path such as `3.schedule.dueAt`. */
  | { readonly kind: 'invalid'; readonly file: string; readonly where: string }
  /** A record is in it twice. */
  | { readonly kind: 'doubled'; readonly table: string; readonly key: string }
  /** A record belongs to another one that is not in it. */
  | { readonly kind: 'dangling'; readonly table: string; readonly needs: string }
  /** A text is not the one it is named for. */
  | { readonly kind: 'wrong-text'; readonly file: string }
  /** The system does not hand over the file. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'cancelled' }
  /** There is no room left on the disk. */
  | { readonly kind: 'disk-full' };

/** Carries a fault up to where the reader is told. */
export class CopyError extends Error {
  readonly fault: CopyFault;
  constructor(fault: CopyFault) {
    super(`The copy cannot be used: ${JSON.stringify(fault)}`);
    this.fault = fault;
  }
}

/** Throws a `CopyError`. */
export function refuse(fault: CopyFault): never {
  throw new CopyError(fault);
}

/** What `work` answers, or the fault that it met; anything else that it throws is no fault of a copy. */
export async function faultsAsValues<T>(work: () => Promise<T>): Promise<Result<T, CopyFault>> {
  try {
    return success(await work());
  } catch (cause) {
    const fault = faultOf(cause);
    if (fault === null) throw cause;
    return failure(fault);
  }
}

function faultOf(cause: unknown): CopyFault | null {
  if (cause instanceof CopyError) return cause.fault;
  if (isNamed(cause, 'QuotaExceededError')) return { kind: 'disk-full' };
  if (isNamed(cause, 'NotReadableError') || isNamed(cause, 'NotFoundError')) {
    return { kind: 'unreadable', reason: String(cause) };
  }
  return null;
}

/** Whether an error, or the one that it was made of, has this name. */
function isNamed(cause: unknown, name: string): boolean {
  if (typeof cause !== 'object' || cause === null) return false;
  const { name: own, inner } = cause as { name?: unknown; inner?: unknown };
  return own === name || isNamed(inner, name);
}
