/** Reads plain text files in any encoding. */
import { failure, success } from '#shared/result.ts';
import type { FormatReader } from '../format.ts';
import { decodeText } from '../text/decode-text.ts';
import { encodingWarnings } from '../text/encoding-warnings.ts';
import { plainTextDocument } from './plain-text.ts';

/** Reads a text file: paragraphs apart by blank lines, short lines without a stop as headings. */
export const readTextFile: FormatReader = async ({ name, bytes }, { encoding: chosen }) => {
  const decoded = decodeText(bytes, { chosen });
  const content = plainTextDocument(decoded.text.replaceAll('\0', '\ufffd'), name);
  if (content === null) {
    return failure({ kind: 'empty', words: `There are no words in “${name}”.` });
  }
  const { encoding } = decoded;
  const warnings = encodingWarnings(decoded);
  return success({ content, format: 'plain-text', encoding, images: [], warnings });
};
