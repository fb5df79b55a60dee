/** The panel of facts, a script of its own: it comes when it is first asked for. */
import { later } from '../../../ui/later.tsx';

/** Every fact of the document. */
export const FactsPanel = later(async () => (await import('./facts-panel.tsx')).FactsPanel);
