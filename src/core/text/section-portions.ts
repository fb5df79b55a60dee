/** Cuts a long text where one part of it after the other is to be sent, written or read. */
import type { Section } from './document.ts';

/** A portion ends once it has so many UTF-16 code units of text. */
const portionLength = 60_000;

/** The sections in their order, some in each portion: none is cut. */
export function* portionsOf(sections: readonly Section[]): Generator<readonly Section[]> {
  let portion: Section[] = [];
  let length = 0;
  for (const section of sections) {
    portion.push(section);
    length += section.text.length;
    if (length < portionLength) continue;
    yield portion;
    portion = [];
    length = 0;
  }
  if (portion.length > 0) yield portion;
}
