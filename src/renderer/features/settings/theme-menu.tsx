/** The menu of what is seldom wanted: the theme, and the way to the reader's data. */
import { Palette } from 'lucide-react';
import { useId, useRef } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../ui/button.tsx';
import { useSurroundings } from '../surroundings.tsx';
import { themeNames, useTheme } from './theme.ts';
import styles from './theme-menu.module.css';

/** A button that opens the list of themes, and the link, beside it. */
export function ThemeMenu() {
  const { host } = useSurroundings();
  const [theme, choose] = useTheme(host);
  const menuId = useId();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <div className={styles['anchor']}>
      <button
        type="button"
        className={buttonClass('quiet')}
        popoverTarget={menuId}
        aria-label="Theme and data"
        title="Theme and data"
      >
        <Palette size={18} aria-hidden="true" />
      </button>
      <div ref={menu} id={menuId} popover="auto" className={styles['menu']}>
        <fieldset className={styles['themes']}>
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
        <Link
          to="/data"
          className={styles['place'] ?? ''}
          onClick={() => menu.current?.hidePopover()}
        >
          Your data
        </Link>
      </div>
    </div>
  );
}
