/** Whose statistics are looked at: those of all cards, of a document, a section of it, or a tag. */
import type { Card } from '#core/card/card.ts';

/** Null is all of a kind; a card must be within each that is not. */
export type Scope = {
  readonly documentId: string | null;
  /** A heading of the document. */
  readonly section: string | null;
  readonly tag: string | null;
};

/** What there is to choose a scope from, in the order of the alphabet. */
export type ScopeChoices = {
  readonly tags: readonly string[];
  /** The sections of the chosen document that have cards. */
  readonly sections: readonly string[];
};

/** All cards. */
export const wholeDesk: Scope = { documentId: null, section: null, tag: null };

/** Whether the scope has every card. */
export function isWhole({ documentId, section, tag }: Scope): boolean {
  return documentId === null && section === null && tag === null;
}

type Scoped = Pick<Card, 'documentId' | 'tags' | 'anchor'>;

/** Whether the card is within the scope; a tag has those within it (`a::b`). */
export function isWithin({ documentId, section, tag }: Scope, card: Scoped): boolean {
  if (documentId !== null && card.documentId !== documentId) return false;
  if (section !== null && !headingsOf(card).includes(section)) return false;
  return tag === null || card.tags.some((one) => one === tag || one.startsWith(`${tag}::`));
}

/** Gathers what there is to choose from, card by card. */
export function choicesGatherer(documentId: string | null) {
  const [tags, sections] = [new Set<string>(), new Set<string>()];
  return {
    add(card: Scoped) {
      for (const tag of card.tags) tags.add(tag);
      if (documentId === null || card.documentId !== documentId) return;
      for (const heading of headingsOf(card)) sections.add(heading);
    },
    choices: (): ScopeChoices => ({ tags: [...tags].sort(), sections: [...sections].sort() }),
  };
}

function headingsOf({ anchor }: Scoped): readonly string[] {
  return anchor?.headingPath ?? [];
}
