/** `Menu` of the stand-in: keeps the template, so that tests can read it and press its items. */

type Item = {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly checked?: boolean;
  readonly submenu?: readonly Item[];
  readonly click?: () => void;
};

let shown: readonly Item[] = [];

/** The part of Electron's `Menu` that main uses. */
export const Menu = {
  buildFromTemplate: (template: readonly Item[]) => template,
  setApplicationMenu: (menu: readonly Item[]) => {
    shown = menu;
  },
};

/** Every item of the menu that is shown, without what cannot be sent. */
export function menuFacts(): readonly Omit<Item, 'click' | 'submenu'>[] {
  return allItems(shown).map(({ click: _click, submenu: _submenu, ...rest }) => rest);
}

/** Presses the item with this id; throws where there is none. */
export function pressMenuItem(id: string): void {
  const item = allItems(shown).find((candidate) => candidate.id === id);
  if (item?.click === undefined) throw new Error(`The menu has no item ${id}`);
  item.click();
}

function allItems(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...allItems(item.submenu ?? [])]);
}
