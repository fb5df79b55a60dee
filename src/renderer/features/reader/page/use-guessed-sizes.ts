/** Tells the style sheet how many characters fit a line: undrawn chunks are sized from it. */
import { type RefObject, useLayoutEffect } from 'react';

/** Measures text; nothing is ever drawn with it. */
let pen: CanvasRenderingContext2D | null = null;

/** What was told last, of whichever text; 0 before. */
let lastPerLine = 0;

/** So much of the text is measured for the mean width of a character. */
const sampleLength = 300;

/**
 * Sets `--characters-per-line` on the text's element and keeps it right when the width, the font or its
 * size change. `look` is anything that changes with the look of the text. Sheets have their own size: for
 * them there is no `text`, since each new size of a line has every word of theirs styled anew.
 */
export function useGuessedSizes(
  textRef: RefObject<HTMLElement | null>,
  text: string | null,
  look: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look is another width of a character
  useLayoutEffect(() => {
    const root = textRef.current;
    if (root === null || text === null) return;
    const sample = text.slice(0, sampleLength).replace(/\s+/g, ' ');
    let told = 0;
    const tell = (perLine: number) => {
      if (perLine === told) return;
      told = perLine;
      lastPerLine = perLine;
      root.style.setProperty('--characters-per-line', String(perLine));
    };
    const measure = () => tell(Math.max(1, Math.floor(root.clientWidth / meanWidth(root, sample))));
    // Measuring lays the page out: where it finds what held last, that is not done in vain.
    if (lastPerLine > 0) tell(lastPerLine);
    measure();
    // In the next frame: a size that an observer changes itself is reported as a fault.
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    observer.observe(root);
    document.fonts.addEventListener('loadingdone', measure);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', measure);
    };
  }, [textRef, text, look]);
}

/** The mean width of a character of `sample` in the font of `root`, in pixels. */
function meanWidth(root: Element, sample: string): number {
  const { fontSize, fontFamily } = getComputedStyle(root);
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null || sample === '') return Number.parseFloat(fontSize) / 2;
  pen.font = `${fontSize} ${fontFamily}`;
  return pen.measureText(sample).width / sample.length;
}
