import { describe, expect, test } from 'vitest';
import { aCard } from '#support/cards/a-card.ts';
import { aHighlight } from '#support/highlight/a-highlight.ts';
import { aFact } from '#support/quiz/a-fact.ts';
import type { NoteId } from '../note/note.ts';
import type { DocumentId } from '../text/document.ts';
import {
  type Searchable,
  searchableCard,
  searchableFact,
  searchableHighlight,
  searchableNote,
  wordsOfNote,
} from './searchable.ts';

const shown = ({ group, entries }: Searchable) => [
  group.kind,
  ...entries.flatMap(({ text, facets }) => [text, facets.map((facet) => facet.slice(1))]),
];

describe('what can be found', () => {
  test('of a highlight: its quote and its note, by colour and tag', () => {
    const highlight = aHighlight({ note: ' See [it](plenum:document/x) #a/b' });
    const found = searchableHighlight({ ...highlight, tags: ['a/b'] });
    expect(found.map(shown)).toEqual([
      ['highlight', highlight.anchor.quote, [`colour:${highlight.colour}`, 'tag:a/b']],
      ['note', ' See [it] #a/b', [`colour:${highlight.colour}`, 'tag:a/b']],
    ]);
    expect(searchableHighlight(aHighlight({ note: ' \n' }))).toHaveLength(1);
  });

  test('of a note on a document: its words and tags, not where its links lead', () => {
    const note = {
      ...{ id: 'n' as NoteId, documentId: 'd' as DocumentId, createdAt: 0, changedAt: 0 },
      text: 'Compare [this](https://a.org/b) #History',
    };
    expect(shown(searchableNote(note))).toEqual([
      'note',
      'Compare [this] #History',
      ['tag:history'],
    ]);
    expect(wordsOfNote('a [b](c d) (e)')).toBe('a [b](c d) (e)');
  });

  test('of a card: what it asks and answers, and its quote', () => {
    const content = { kind: 'cloze', text: 'The {{c1::canal}} was {{c2::long}}.' } as const;
    const card = aCard({ content, part: 'c1', quote: 'The canal.', tags: ['x'] });
    expect(shown(searchableCard(card))).toEqual([
      'card',
      'The […] was long.\ncanal\nThe canal.',
      ['tag:x'],
    ]);
    const gone = aCard({ content, part: 'c9', quote: 'The canal.' });
    expect(shown(searchableCard(gone))[1]).toBe('\nThe canal.');
  });

  test('of a fact: its statement, questions and proof; nothing of a rejected one', () => {
    const { anchor } = aHighlight({});
    const fact = aFact('d' as DocumentId, anchor, { tags: ['x'] });
    const found = searchableFact(fact);
    expect(found && shown(found)[1]).toBe(
      `The river rose in March.\nWhen did the river rise? March\n${anchor.quote}`,
    );
    expect(searchableFact({ ...fact, state: 'rejected' })).toBeNull();
  });
});
