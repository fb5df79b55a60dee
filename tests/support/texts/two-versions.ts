/** A short text in two versions: of three passages one stays, one is reworded, one could be in two places. */

const title = 'The Town on the River';

const common = [
  'The river rose in March, and the people of the lower quarter carried their beds to the church on the hill. It had not risen so high since the year in which the old bridge was carried away.',
  'Grain came up the river in flat boats until the end of May. The council bought it at a fixed price and sold it at the same price, so that nobody could say that the town had earned by the flood.',
];

const end =
  'In autumn the council met again. It counted what had been spent, found it to be less than feared, and ordered a new wall along the meadow.';

/** The text as it is opened first. */
export const firstVersion = [
  title,
  ...common,
  'The gate to the meadow was closed at night. Two men of the upper quarter held the keys.',
  'The market moved to the hill in the second week. Nobody liked the way up, but the stalls were dry.',
  end,
].join('\n\n');

/** The text as it was changed since. */
export const secondVersion = [
  title,
  'Nobody had expected the water so early in the year.',
  ...common,
  'A boy with a lantern went round. The gate to the meadow was closed at night. He slept until noon.',
  'The dogs were let loose. The gate to the meadow was closed at night. Its hinges are still the old ones.',
  'The market moved up to the hill in the third week. Nobody liked the way up, but the stalls were dry.',
  end,
].join('\n\n');

/** What is marked in the first version, by what becomes of it in the second. */
export const passages = {
  kept: 'the people of the lower quarter carried their beds to the church',
  reworded: 'The market moved to the hill in the second week.',
  doubtful: 'The gate to the meadow was closed at night.',
} as const;

/** What the reworded passage says in the second version. */
export const rewordedPassage = 'The market moved up to the hill in the third week.';
