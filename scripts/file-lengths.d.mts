/** Finds files that grew too long; see `file-lengths.mjs`. */
export declare function tooLong(folder: string): readonly string[];
