/** Makes text of bytes: by a mark, by what is declared, or by what makes the likeliest text. */
import { legacyEncodings } from './encodings.ts';
import { isLikelyUtf16 } from './likely-text.ts';
import { scoreText } from './score-text.ts';

/** Text, and the name of the encoding it was read in. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: string;
  /** How many places could not be read, each a U+FFFD now. */
  readonly damages: number;
};

/** What is known of the encoding besides the bytes; names are those of the Encoding Standard. */
export type EncodingHints = {
  /** Chosen by the reader: taken whatever comes of it. */
  readonly chosen?: string | undefined;
  /** Declared in the file: taken where the bytes agree. */
  readonly declared?: string | undefined;
};

/** So many bytes, from the first that is not ASCII, are read in every encoding to choose one. */
const sampled = 60_000;

/** In a text of UTF-8 at most one of so many characters beyond ASCII is damaged. */
const fewDamages = 0.1;

/** The text of `bytes`. Any bytes become some text. */
export function decodeText(bytes: Uint8Array, hints: EncodingHints = {}): DecodedText {
  const chosen = knownName(hints.chosen);
  if (chosen !== null) return decoded(bytes, chosen);
  const marked = markOf(bytes);
  if (marked !== null) return decoded(bytes, marked);
  const declared = knownName(hints.declared);
  if (declared !== null && !declared.startsWith('utf-16') && isSound(bytes, declared)) {
    return decoded(bytes, declared);
  }
  const halves = isLikelyUtf16(bytes);
  if (halves !== null) return decoded(bytes, halves);
  if (isSound(bytes, 'utf-8') && !isStateful(bytes)) return decoded(bytes, 'utf-8');
  return decoded(bytes, scriptOfUtf16(bytes) ?? likeliestOf(bytes));
}

/** The encoding's own name for any of its labels; null for none that is known. */
export function knownName(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  const hasDamages = text.includes('\ufffd') && !isSound(bytes, encoding);
  return { text, encoding, damages: hasDamages ? text.split('\ufffd').length - 1 : 0 };
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function isSound(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** ISO-2022-JP is all ASCII to look at; it changes its sets by escapes. */
function isStateful(bytes: Uint8Array): boolean {
  return bytes.includes(0x1b) && isJapaneseEscape(bytes);
}

function isJapaneseEscape(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  const sign = String.fromCharCode(...bytes.subarray(at + 1, at + 3));
  return sign === '$B' || sign === '$@' || sign === '(J';
}

/** UTF-16 without a mark and hardly any ASCII: one half of the units names few blocks of characters. */
function scriptOfUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0 || bytes.length < 16) return null;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    if (!isSound(bytes, encoding)) continue;
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, sampled & ~1));
    const usual = text.match(/[\s\x20-\x7e\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]/g);
    const spaces = text.match(/[\n\u0020\u3001\u3002\uff0c]/g)?.length ?? 0;
    if ((usual?.length ?? 0) > text.length * 0.97 && spaces > 0) return encoding;
  }
  return null;
}

function likeliestOf(bytes: Uint8Array): string {
  if (isStateful(bytes)) return 'iso-2022-jp';
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - 400);
  const sample = bytes.subarray(from, from + sampled);
  if (isNearlyUtf8(sample)) return 'utf-8';
  let best = { name: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const encoding of legacyEncodings) {
    const score = scoreText(new TextDecoder(encoding.name).decode(sample), encoding);
    if (score > best.score + 1e-9) best = { name: encoding.name, score };
  }
  return best.name;
}

/** Whether it is UTF-8 with some damage: most characters beyond ASCII are whole. */
function isNearlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample);
  const beyond = text.match(/[^\p{ASCII}]/gu) ?? [];
  const damages = beyond.filter((character) => character === '\ufffd').length;
  return (
    beyond.length > 0 &&
    damages <= Math.max(1, beyond.length * fewDamages) &&
    beyond.length > damages * 4
  );
}
