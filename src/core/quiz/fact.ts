/** Facts: statements worth remembering, each with the exact words that prove it. */

/** What a fact tells. */
export type FactKind =
  | 'date'
  | 'number'
  | 'person'
  | 'organisation'
  | 'place'
  | 'definition'
  | 'cause'
  | 'purpose'
  | 'comparison'
  | 'list'
  | 'sequence'
  | 'policy';
