/** What axe finds wrong on a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const themes = ['Paper', 'Sepia', 'Dark'];

/** What axe finds in each theme, as short lines. Nothing moves any more from then on: a colour on its way is no finding. */
export async function violationsInEveryTheme(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of themes) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme.toLowerCase());
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    for (const { id, nodes } of violations) found.push(`${theme}: ${id}: ${nodes[0]?.html}`);
  }
  return found;
}
