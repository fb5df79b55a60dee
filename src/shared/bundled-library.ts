/** What the app ships to read: the manifest's entries, and what reading one of them can answer. */

/** One entry of `resources/library/library.json`. */
export type BundledEntry = {
  /** The file's name inside `resources/library/`; never a path. */
  readonly file: string;
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly mediaType: 'text/plain';
};

/** A bundled file, byte for byte. */
export type BundledFile = {
  readonly entry: BundledEntry;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Why a bundled file could not be handed over; each names the file and what was expected of it. */
export type BundledFileError =
  | { readonly kind: 'missing'; readonly file: string; readonly expectedSha256: string }
  | {
      readonly kind: 'altered';
      readonly file: string;
      readonly expectedSha256: string;
      readonly foundSha256: string;
    }
  | { readonly kind: 'manifest-unreadable'; readonly file: 'library.json'; readonly reason: string };
