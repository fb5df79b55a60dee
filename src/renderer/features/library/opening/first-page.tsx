/** Shows the first page of a PDF at once, while the words of all its pages are read. */
import { useEffect, useRef, useState } from 'react';
import { openSheets } from '../../../formats/pdf/open-sheets.ts';
import { trustedWorkerUrl } from '../../../host/trusted-worker-url.ts';
import styles from './first-page.module.css';
import type { PagePreview } from './opening-state.ts';

/** The picture is this wide, in pixels of the style sheet. */
const pictureWidth = 420;

/** The picture of the page; what cannot be painted is told of by the reading itself. */
export function FirstPage({ preview }: { readonly preview: PagePreview }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const show = async () => {
      const opened = await openSheets(preview, startWorker);
      if (!opened.ok || canvas.current === null) return;
      try {
        const { width } = await opened.value.sizeOf(0);
        const scale = (pictureWidth / width) * Math.min(devicePixelRatio, 2);
        await opened.value.paint(0, canvas.current, scale, ending.signal);
        setIsShown(true);
      } finally {
        await opened.value.close();
      }
    };
    show()
      .catch(() => undefined)
      .finally(preview.onShown);
    return () => ending.abort();
  }, [preview]);
  return (
    <div className={styles['page']} data-shown={isShown || undefined}>
      <canvas ref={canvas} role="img" aria-label={`The first page of “${preview.name}”`} />
    </div>
  );
}

function startWorker(address: string): Worker {
  return new Worker(trustedWorkerUrl(address), { type: 'module' });
}
