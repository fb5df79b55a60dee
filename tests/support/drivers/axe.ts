/** What axe finds wrong on a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const themes = ['Paper', 'Sepia', 'Dark'];

/** The rules that look at colours; what all others look at is the same in each theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds in each theme, as short lines. Nothing moves any more from then on: a colour on its way is no finding. */
export async function violationsInEveryTheme(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [index, theme] of themes.entries()) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme.toLowerCase());
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (index === 0 ? axe : axe.withRules(colourRules)).analyze();
    for (const { id, nodes } of violations) found.push(`${theme}: ${id}: ${nodes[0]?.html}`);
  }
  return found;
}
