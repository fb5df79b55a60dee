/** Shows the first page of a PDF while its text is still to be read. */
import type { PagePreview } from './opening-state.ts';

/** Where it is shown, and what gives it up. */
type PageDesk = {
  readonly show: (preview: PagePreview | null) => void;
  readonly signal: AbortSignal;
};

/** Whether the bytes are those of a PDF file. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Reading waits for the first page so long at most, in milliseconds: both want the whole machine. */
const pageTime = 600;

/** Shows the first page; resolves once it is shown, given up, or late. */
export function firstPageShown(
  { show, signal }: PageDesk,
  page: Omit<PagePreview, 'onShown'>,
): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pageTime);
    const onShown = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', onShown, { once: true });
    show({ ...page, onShown });
  });
}
