/** The menu of what is seldom wanted: the theme, and the ways to what is seldom visited. */
import { Palette } from 'lucide-react';
import { useId, useRef } from 'react';
import { Link } from 'wouter';
import { placesWhere } from '../../desk/places/place-list.ts';
import { useSurroundings } from '../../desk/surroundings/surroundings.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { themeNames, useTheme } from './theme.ts';
import styles from './theme-menu.module.css';

const inMenu = placesWhere((facts) => facts.inMenu === true);

/** A button that opens the list of themes, and the links, beside it. */
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
        <nav className={styles['places']} aria-label="Places">
          {inMenu.map(({ to, nameAlone }) => (
            <Link
              key={to}
              to={to}
              className={styles['place'] ?? ''}
              onClick={() => menu.current?.hidePopover()}
            >
              {nameAlone}
            </Link>
          ))}
        </nav>
      </div>
    </div>
  );
}
