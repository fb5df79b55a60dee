/** What the window's menu shows of the page, and what it asks of it. */

/** The theme the reader chose; `system` follows the operating system. */
export type Theme = 'system' | 'paper' | 'sepia' | 'dark';

/** The next act to take back and the next to do again, by what the reader did; null for none. */
export type UndoLabels = { readonly undo: string | null; readonly redo: string | null };

/** What a menu item or its accelerator asks the renderer to do. */
export type MenuCommand =
  | { readonly kind: 'show-library' }
  | { readonly kind: 'show-review' }
  | { readonly kind: 'show-cards' }
  | { readonly kind: 'show-quiz' }
  | { readonly kind: 'show-statistics' }
  | { readonly kind: 'show-history' }
  | { readonly kind: 'show-trash' }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'show-data' }
  | { readonly kind: 'open-file' }
  | { readonly kind: 'search' }
  | { readonly kind: 'set-theme'; readonly theme: Theme };
