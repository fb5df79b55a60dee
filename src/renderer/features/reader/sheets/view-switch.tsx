/** The switch between the pages of a document and its flowing text. */
import { buttonClass } from '../../../ui/button.tsx';
import type { DocumentView } from './kept-view.ts';
import styles from './view-switch.module.css';

type ViewSwitchProps = { readonly view: DocumentView; readonly onSwitch: () => void };

const views = [
  ['sheets', 'Pages', 'The pages as they were made (v)'],
  ['text', 'Text', 'The text alone, as wide as the window (v)'],
] as const;

/** Two buttons, of which the present view's is pressed. */
export function ViewSwitch({ view, onSwitch }: ViewSwitchProps) {
  return (
    <fieldset className={styles['switch']} aria-label="Shown as">
      {views.map(([name, label, title]) => (
        <button
          key={name}
          type="button"
          className={buttonClass('quiet')}
          aria-pressed={view === name}
          aria-keyshortcuts="v"
          title={title}
          onClick={() => {
            if (view !== name) onSwitch();
          }}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
