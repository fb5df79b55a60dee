/** Pictures elsewhere that a document names: loaded by main alone, and only those that the reader asked for. */

/** What the reader said when asked: this one, all that were named, or none. */
export type PictureChoice = 'one' | 'all' | 'none';

/** Why a picture was not loaded, in words that end a sentence. */
export type RemotePictureError = { readonly kind: 'not-loaded'; readonly reason: string };

/** The most pictures that are asked for at once. */
export const mostPictures = 500;

/** The longest address of a picture, in characters: as the document's tree lets it through. */
export const longestAddress = 8_100;

/** A picture of the open web: its address, which is never without a lock, and the name of its server. */
export type WebPicture = { readonly address: string; readonly host: string };

const webAddress = /^https?:(\/\/(\[[\da-f:.]+\]|[^\s\p{Cc}/?#@:\\[\]]+)(?:[/?#].*)?)$/iu;

/** The picture at `address`, by a lock where it was written without; null where it is none of the open web. */
export function webPictureAt(address: string): WebPicture | null {
  const [, rest, host] = webAddress.exec(address) ?? [];
  if (rest === undefined || host === undefined) return null;
  return { address: `https:${rest}`, host: host.toLowerCase() };
}
