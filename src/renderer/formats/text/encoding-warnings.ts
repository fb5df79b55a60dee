/** Tells the reader what could not be read of a text. */
import type { DecodedText } from './decode-text.ts';
import { offeredEncodings } from './encodings.ts';

/** One sentence where characters were damaged or do not belong to the encoding; none where all is well. */
export function encodingWarnings({ damages, encoding }: DecodedText): string[] {
  if (damages === 0) return [];
  const label = offeredEncodings.find(({ name }) => name === encoding)?.label ?? encoding;
  const places = damages === 1 ? 'One character' : `${damages} characters`;
  return [
    `${places} could not be read as ${label}; if the text looks wrong, choose another encoding.`,
  ];
}
