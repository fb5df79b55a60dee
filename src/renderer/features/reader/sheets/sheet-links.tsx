/** The links of a sheet, over its words: found by Tab, and by the pointer only where it does not select. */
import { type CSSProperties, memo, useEffect, useState } from 'react';
import type { SheetBox } from '#core/text/words-in-boxes.ts';
import { nameOfLink, type SheetLink } from './linked-words.ts';
import type { SheetLayout } from './sheet-layout.ts';
import styles from './sheet-links.module.css';

/** The links of a sheet, in reading order. */
export type LinkSource = (layout: SheetLayout) => Promise<readonly SheetLink[]>;

/** The attribute that numbers the links of a sheet. */
export const linkAttribute = 'data-link';

type SheetLinksProps = { readonly layout: SheetLayout; readonly links: LinkSource };

/** Nothing until the page is read; then a link for each of its own. What follows them is the text's handler. */
export const SheetLinks = memo(function SheetLinks({ layout, links }: SheetLinksProps) {
  const [found, setFound] = useState<readonly SheetLink[]>([]);
  useEffect(() => {
    let isWanted = true;
    void links(layout).then((read) => {
      if (isWanted) setFound(read);
    });
    return () => {
      isWanted = false;
    };
  }, [layout, links]);
  if (found.length === 0) return null;
  const { width, height } = layout.sheet;
  return (
    <div className={styles['links']}>
      {found.map((link, at) => {
        const { aim, around, boxes } = link;
        const isOutside = aim.kind === 'outside';
        return (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: the links of a page never change
            key={at}
            className={styles['link']}
            href={isOutside ? aim.address : `#${at}`}
            title={isOutside ? aim.address : undefined}
            aria-label={nameOfLink(link)}
            style={within(around, { left: 0, top: 0, right: width, bottom: height })}
            {...{ [linkAttribute]: at }}
          >
            {boxes.map((box) => (
              <span key={`${box.left} ${box.top}`} style={within(box, around)} />
            ))}
          </a>
        );
      })}
    </div>
  );
});

/** What a link has to say, to be seen; it is spoken elsewhere. */
export function LinkNotice({ words }: { readonly words: string }) {
  return (
    <p className={styles['told']} aria-hidden="true">
      {words}
    </p>
  );
}

/** The place of a box in the one around it, in percent: it goes with every size of the sheet. */
function within(box: SheetBox, around: SheetBox): CSSProperties {
  const [width, height] = [around.right - around.left, around.bottom - around.top];
  const percent = (length: number, of: number) => `${((length / of) * 100).toFixed(3)}%`;
  return {
    left: percent(box.left - around.left, width),
    top: percent(box.top - around.top, height),
    width: percent(box.right - box.left, width),
    height: percent(box.bottom - box.top, height),
  };
}
