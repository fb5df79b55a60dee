/** The one interface of all formats: a file comes in, a document or one clear sentence goes out. */
import type { DocumentFormat, RevisionContent } from '#core/text/document.ts';
import type { Result } from '#shared/result.ts';

export type FormatName = DocumentFormat;

/** A file as it was given: its name without a path, and the media type that came with it, if any. */
export type GivenFile = {
  readonly name: string;
  readonly mediaType: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A picture of a document; an `img` of its trees names it in the property `dataImage` by `sha256`. */
export type DocumentImage = {
  /** Lower-case hex SHA-256 of `bytes`. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** What a file came to. */
export type ReadDocument = {
  readonly content: RevisionContent;
  readonly format: FormatName;
  /** The character encoding that the text was read in (`utf-8`, `gb18030`); null where the format has none. */
  readonly encoding: string | null;
  /** Each picture once. */
  readonly images: readonly DocumentImage[];
  /** What the reader should know of a document that was read all the same: one sentence each. */
  readonly warnings: readonly string[];
};

/** Why a file became no document. */
export type FormatFault = {
  readonly kind:
    | 'unknown-format'
    | 'empty'
    | 'damaged'
    | 'too-large'
    | 'protected'
    | 'password-needed'
    | 'password-wrong'
    | 'took-too-long'
    | 'failed';
  /** One sentence: what the file is, what is wrong with it, what to do. */
  readonly words: string;
};

/** What the reader chose for a file. Each is passed over by a format that does not know it. */
export type ReadingChoice = {
  /** The character encoding, by its name in the Encoding Standard; found out where it is absent. */
  readonly encoding?: string;
  readonly password?: string;
  /** The whole page, where else its readable part alone would be taken. */
  readonly isWholePage?: boolean;
};

/** A choice, and how the reading is watched and given up. */
export type ReadOptions = ReadingChoice & {
  /** Told how far it has come, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** A reader rejects with its reason soon after it is aborted. */
  readonly signal?: AbortSignal;
};

/**
 * Reads files of one format. Whatever is wrong with a file is answered as a fault; it rejects only
 * where it was given up, or is itself at fault. It asks nothing of the network.
 */
export type FormatReader = (
  file: GivenFile,
  options: ReadOptions,
) => Promise<Result<ReadDocument, FormatFault>>;
