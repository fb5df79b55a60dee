/** What is expected of the texts in many encodings. */

import { canonicalTextOfSections } from '#core/text/canonical-text.ts';
import { plainTextDocument } from '#renderer/formats/plain-text/plain-text.ts';
import { decodeText } from '#renderer/formats/text/decode-text.ts';
import { type CorpusRow, corpusBytes, corpusText } from './manifest.ts';
import { readFile, textOf } from './reading.ts';

/** What the manifest calls otherwise than the Encoding Standard. */
const otherNames: Readonly<Record<string, string>> = { uhc: 'euc-kr' };

type Utf8Case = {
  readonly hex: string;
  readonly replacementDecode: string;
};

export async function checkEncoding({ path, expected }: CorpusRow): Promise<string | null> {
  if (path.endsWith('.json')) return checkReplacements(JSON.parse(corpusText(path)));
  const bytes = corpusBytes(path);
  const read = await readFile(path, bytes);
  if (!read.ok) return `does not open: ${read.error.words}`;
  const lines = /line count (\d+)/.exec(expected)?.[1];
  if (lines !== undefined) {
    const count = textOf(read.value).split(/\n+/).length;
    return count >= Number(lines) ? null : `has only ${count} of ${lines} lines`;
  }
  const told = /as decoding as (\S+)/.exec(expected)?.[1] ?? '';
  const name = new TextDecoder(otherNames[told] ?? told).encoding;
  if (read.value.encoding !== name) return `is read as ${read.value.encoding}, not ${name}`;
  if (read.value.format !== 'plain-text') return null;
  const wanted = plainTextDocument(new TextDecoder(name).decode(bytes), path.replace(/^.*\//, ''));
  const isSame = canonicalTextOfSections(wanted?.sections ?? []) === textOf(read.value);
  return isSame ? null : 'has other words than are expected';
}

/** Each damaged place of UTF-8 becomes what the standard says, where UTF-8 is chosen. */
function checkReplacements(cases: readonly Utf8Case[]): string | null {
  const wrong = cases.filter(({ hex, replacementDecode }) => {
    const middle = hex.split(' ').map((digits) => Number.parseInt(digits, 16));
    const bytes = Uint8Array.from([0x61, ...middle, 0x62]);
    return decodeText(bytes, { chosen: 'utf-8' }).text !== replacementDecode;
  });
  return wrong.length === 0 ? null : `differs in ${wrong.map(({ hex }) => hex).join('; ')}`;
}
