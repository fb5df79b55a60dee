/** Every place of the app: its address, its names, and where links to it stand. */

type PlaceFacts = {
  readonly to: string;
  readonly name: string;
  /** Its name in the menu and at the foot of a page, where it stands alone; `name` where there is none. */
  readonly nameAlone?: string;
  /** Other words that it is found by. */
  readonly words: string;
  /** Whether the bar at the top leads to it: always, or where there is room; not at all where it does not say. */
  readonly inBar?: 'always' | 'wide';
  /** Whether the menu leads to it. */
  readonly inMenu?: true;
};

/** The places, in the order of every list of them. */
export const places = {
  library: { to: '/', name: 'Library', words: 'documents books home', inBar: 'always' },
  review: { to: '/review', name: 'Review', words: 'study learn due today', inBar: 'always' },
  cards: {
    ...{ to: '/cards', name: 'Cards', nameAlone: 'All cards', words: 'all browser' },
    ...{ inBar: 'wide', inMenu: true },
  },
  quiz: {
    ...{ to: '/quiz', name: 'Quiz', words: 'quizzes test questions facts' },
    ...{ inBar: 'wide', inMenu: true },
  },
  sessions: { to: '/sessions', name: 'Choose what to study', words: 'sessions cram' },
  statistics: {
    ...{ to: '/statistics', name: 'Statistics', nameAlone: 'Your statistics' },
    ...{ words: 'progress retention forecast', inBar: 'wide', inMenu: true },
  },
  history: { to: '/history', name: 'History', words: 'undo journal acts' },
  trash: { to: '/trash', name: 'Trash', words: 'deleted' },
  scheduling: {
    ...{ to: '/scheduling', name: 'How reviews come', inMenu: true },
    words: 'settings scheduling retention steps',
  },
  data: {
    ...{ to: '/data', name: 'Your data', inMenu: true },
    words: 'export import backup copy vault',
  },
} as const satisfies Readonly<Record<string, PlaceFacts>>;

/** A place of the app. */
export type Place = keyof typeof places;

/** The places that `isWanted` wants, in their order. */
export function placesWhere(
  isWanted: (facts: PlaceFacts) => boolean = () => true,
): readonly (PlaceFacts & { readonly place: Place; readonly nameAlone: string })[] {
  const all: readonly (readonly [string, PlaceFacts])[] = Object.entries(places);
  return all
    .filter(([, facts]) => isWanted(facts))
    .map(([place, facts]) => ({
      ...{ nameAlone: facts.name, ...facts },
      place: place as Place,
    }));
}
