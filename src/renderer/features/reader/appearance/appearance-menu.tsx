/** The menu for the look of the text: letters, lines, and what helps to keep the place. */
import { ALargeSmall, Minus, Plus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { buttonClass } from '../../../ui/button.tsx';
import {
  type Appearance,
  type AppearanceNumber,
  appearanceRanges,
  changeAppearance,
  stepped,
  useAppearance,
  usualAppearance,
} from './appearance.ts';
import styles from './appearance-menu.module.css';

const fonts = [
  ['serif', 'Serif'],
  ['sans', 'Sans'],
] as const;

const numbers: readonly (readonly [AppearanceNumber, string, (value: number) => string])[] = [
  ['size', 'Size', (value) => `${value} %`],
  ['lineHeight', 'Line height', (value) => (value / 100).toFixed(2)],
  ['measure', 'Line length', (value) => `${value} characters`],
];

const switches: readonly (readonly [keyof Appearance, string])[] = [
  ['isJustified', 'Justify'],
  ['isHyphenated', 'Hyphenate'],
  ['isHorizontal', 'Vertical writing from side to side'],
  ['hasRuler', 'Reading ruler'],
  ['isFocused', 'Dim all but one paragraph'],
];

/** A button that opens the menu beside it. */
export function AppearanceMenu() {
  const appearance = useAppearance();
  const menuId = useId();
  return (
    <>
      <button
        type="button"
        className={buttonClass('quiet')}
        popoverTarget={menuId}
        aria-label="Appearance"
        title="Appearance"
      >
        <ALargeSmall size={20} aria-hidden="true" />
      </button>
      <section
        id={menuId}
        popover="auto"
        className={styles['menu']}
        aria-label="Appearance of the text"
      >
        <fieldset className={styles['fonts']}>
          <legend className="visually-hidden">Letters</legend>
          {fonts.map(([value, name]) => (
            <label key={value} className={styles['font']} data-font={value}>
              <input
                type="radio"
                name="font"
                checked={appearance.font === value}
                onChange={() => changeAppearance({ font: value })}
              />
              {name}
            </label>
          ))}
        </fieldset>
        {numbers.map(([name, label, say]) => (
          <Stepper key={name} name={name} label={label} appearance={appearance}>
            {say(appearance[name])}
          </Stepper>
        ))}
        {switches.map(([name, label]) => (
          <label key={name} className={styles['switch']}>
            {label}
            <input
              type="checkbox"
              checked={appearance[name] === true}
              onChange={({ target }) => changeAppearance({ [name]: target.checked })}
            />
          </label>
        ))}
        <button
          type="button"
          className={buttonClass('quiet')}
          onClick={() => changeAppearance(usualAppearance)}
        >
          Back to usual
        </button>
      </section>
    </>
  );
}

type StepperProps = {
  readonly name: AppearanceNumber;
  readonly label: string;
  readonly appearance: Appearance;
  readonly children: ReactNode;
};

/** A number with a button to either side; the number itself is spoken as it changes. */
function Stepper({ name, label, appearance, children }: StepperProps) {
  const { least, most } = appearanceRanges[name];
  const step = (steps: number) => changeAppearance({ [name]: stepped(appearance, name, steps) });
  return (
    <div className={styles['stepper']}>
      <span aria-hidden="true">{label}</span>
      <button
        type="button"
        aria-label={`${label}: less`}
        aria-disabled={appearance[name] <= least}
        onClick={() => step(-1)}
      >
        <Minus size={16} aria-hidden="true" />
      </button>
      <output>
        <span className="visually-hidden">{label} </span>
        {children}
      </output>
      <button
        type="button"
        aria-label={`${label}: more`}
        aria-disabled={appearance[name] >= most}
        onClick={() => step(1)}
      >
        <Plus size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
