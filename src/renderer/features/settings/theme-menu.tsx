/** The menu that chooses the theme. */
import { Palette } from 'lucide-react';
import { useId } from 'react';
import { buttonClass } from '../../ui/button.tsx';
import { useSurroundings } from '../surroundings.tsx';
import { themeNames, useTheme } from './theme.ts';
import styles from './theme-menu.module.css';

/** A button that opens the list of themes beside it. */
export function ThemeMenu() {
  const { host } = useSurroundings();
  const [theme, choose] = useTheme(host);
  const menuId = useId();
  return (
    <div className={styles['anchor']}>
      <button
        type="button"
        className={buttonClass('quiet')}
        popoverTarget={menuId}
        aria-label="Theme"
        title="Theme"
      >
        <Palette size={18} aria-hidden="true" />
      </button>
      <fieldset id={menuId} popover="auto" className={styles['menu']}>
        <legend className={styles['legend']}>Theme</legend>
        {themeNames.map(([value, name]) => (
          <label key={value} className={styles['choice']}>
            <input
              type="radio"
              name="theme"
              value={value}
              checked={theme === value}
              onChange={() => choose(value)}
            />
            <span className={styles['swatch']} data-swatch={value} aria-hidden="true" />
            {name}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
