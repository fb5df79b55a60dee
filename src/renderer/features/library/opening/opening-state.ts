/** Where the reader is with the files that are being opened. */
import type { DocumentId, RevisionId } from '#core/text/document.ts';
import type { ImportedDocument } from '../../../storage/documents.ts';
import type { VersionCandidate } from './recognise-text.ts';

/** An imported text that may be a new version of a document. */
export type VersionQuestion = {
  readonly name: string;
  readonly imported: ImportedDocument;
  readonly candidates: readonly VersionCandidate[];
};

/** What a file came to. */
export type Outcome =
  | {
      readonly kind: 'added';
      readonly name: string;
      readonly documentId: DocumentId;
      readonly title: string;
      /** What could not be read of it, in sentences. */
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: 'known';
      readonly name: string;
      readonly documentId: DocumentId;
      readonly title: string;
      readonly revisionId: RevisionId;
      /** Whether it is the text that is read now, and no former one. */
      readonly isPresent: boolean;
    }
  | ({ readonly kind: 'version' } & VersionQuestion)
  /** The text is to become a version of the document that the reader named before. */
  | { readonly kind: 'target'; readonly name: string; readonly imported: ImportedDocument }
  | { readonly kind: 'refused'; readonly name: string; readonly words: string }
  | { readonly kind: 'cancelled'; readonly name: string };

/** A file whose first page is shown while it is read. */
export type PagePreview = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly password: string | undefined;
  /** To be called once the page is there, or cannot be. */
  readonly onShown: () => void;
};

/** Something that must be answered before a file is read on. */
export type OpenQuestion =
  | {
      readonly kind: 'size';
      readonly name: string;
      readonly size: number;
      readonly answer: (isWanted: boolean) => void;
    }
  | {
      readonly kind: 'password';
      readonly name: string;
      /** Whether one was given that does not open the file. */
      readonly isWrong: boolean;
      /** Null gives the file up. */
      readonly answer: (password: string | null) => void;
    };

export type OpenState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly name: string;
      /** Which of how many files, from 1. */
      readonly index: number;
      readonly count: number;
      /** How far it has come with this file, 0 to 1. */
      readonly share: number;
      readonly question: OpenQuestion | null;
      readonly preview: PagePreview | null;
      /** Whether nobody asked for it: it gives way to whatever the reader opens. */
      readonly isQuiet: boolean;
    }
  | { readonly kind: 'refused'; readonly words: string }
  | ({
      readonly kind: 'offering';
      /** The report that it was asked from; null where it stands by itself. */
      readonly from: Report | null;
    } & VersionQuestion)
  | Report;

/** What files came to, until the reader closes it. */
export type Report = {
  readonly kind: 'reported';
  readonly outcomes: readonly Outcome[];
  /** Hears that the reader closed it; null where nobody waits for that. */
  readonly onClose: (() => void) | null;
  /** Whether all of it came from the watched folder. */
  readonly isWatched: boolean;
};
