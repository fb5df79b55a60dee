/** Hands a file to the host as it is made, in order, without waiting for every piece. */
import { joinedBytes } from '#core/joined-bytes.ts';
import { failure } from '#shared/result.ts';
import type { SavingFault, SavingFile } from '../../host/host.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Small pieces are gathered to so many bytes. */
const pieceLength = 512 * 1024;
/** `settle` waits while so many bytes are under way. */
const mostUnderWay = 8 * 1024 * 1024;

/** What the host could not write. */
export class SavingError extends Error {
  readonly fault: SavingFault;
  constructor(fault: SavingFault) {
    super(`The file was not written: ${JSON.stringify(fault)}`);
    this.fault = fault;
  }
}

/** A file on its way to the host. */
export class OutgoingFile {
  readonly #file: SavingFile;
  #gathered: Bytes[] = [];
  #gatheredLength = 0;
  #underWay = 0;
  #fault: SavingFault | null = null;
  #written: Promise<void> = Promise.resolve();

  constructor(file: SavingFile) {
    this.#file = file;
  }

  /** Adds bytes at the end; throws a `SavingError` once an earlier piece could not be written. */
  push(bytes: Bytes): void {
    if (this.#fault !== null) throw new SavingError(this.#fault);
    this.#gathered.push(bytes);
    this.#gatheredLength += bytes.length;
    if (this.#gatheredLength >= pieceLength) this.#send();
  }

  /** Waits until little is under way; throws as `push`. */
  async settle(): Promise<void> {
    if (this.#underWay > mostUnderWay) await this.#written;
    if (this.#fault !== null) throw new SavingError(this.#fault);
  }

  /** Writes what is left and ends the file; throws as `push`. */
  async finish(): Promise<void> {
    this.#send();
    await this.#written;
    if (this.#fault !== null) throw new SavingError(this.#fault);
    const finished = await this.#file.finish();
    if (!finished.ok) throw new SavingError(finished.error);
  }

  /** Stops; nothing is left of the file. */
  async discard(): Promise<void> {
    await this.#written;
    await this.#file.discard();
  }

  #send(): void {
    if (this.#gatheredLength === 0) return;
    const piece = joinedBytes(this.#gathered);
    this.#gathered = [];
    this.#gatheredLength = 0;
    this.#underWay += piece.length;
    this.#written = this.#written.then(() => this.#append(piece));
  }

  async #append(piece: Bytes): Promise<void> {
    if (this.#fault === null) {
      const appended = await this.#file.append(piece).catch(failed);
      if (!appended.ok) this.#fault = appended.error;
    }
    this.#underWay -= piece.length;
  }
}

/** A host that is gone answers no request at all. */
function failed(cause: unknown): { readonly ok: false; readonly error: SavingFault } {
  return failure({ kind: 'write-failed', reason: String(cause) });
}
