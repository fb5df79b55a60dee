/** One short text as a file of every format that opens. */
import { makePdf } from '#support/pdf/make-pdf.ts';
import { docxRun, makeDocx } from './make-docx.ts';
import { makeEpub } from './make-epub.ts';

/** The title that the document has in every format. */
export const title = 'The Long Bridge';

/** A sentence of the text, some way into it. */
export const sentence =
  'The Harbour Trust closed the Long Bridge because of a great flood in 1958.';

const paragraphs = [
  'In 1921, Robert Lane designed the Long Bridge for the Harbour Trust. It was finished after two years.',
  ...Array.from({ length: 24 }, (_, at) => {
    const day = ['early', 'later', 'at noon', 'by night'][at % 4];
    return `More was seen of the river ${day}, and more was said of its boats and of those who rowed them.`;
  }),
  `${sentence} Wooden ferries carried 1,240 people that week.`,
  'Anna Vail wrote the rules of the Harbour Trust in Leeds. Later the town rebuilt the bridge of stone.',
];

const asElements = paragraphs.map((words) => `<p>${words}</p>`).join('\n');

/** Lines of at most so many characters. */
function wrapped(words: string, width: number): string[] {
  return words.match(new RegExp(`.{1,${width}}(?:\\s|$)`, 'g'))?.map((line) => line.trim()) ?? [];
}

function asPdf(): Uint8Array {
  const head = [{ text: title, x: 72, y: 760, size: 22 }];
  const lines = paragraphs.flatMap((words) => [...wrapped(words, 70), '']);
  const pages = [lines.slice(0, 45), lines.slice(45)].map((ofPage, page) => [
    ...(page === 0 ? head : []),
    ...ofPage.map((text, at) => ({ text, x: 72, y: 720 - at * 14, size: 11 })),
  ]);
  return makePdf({
    title,
    pages: pages.map((ofPage) => ofPage.filter(({ text }) => text !== '')),
  });
}

/** Two lines to a cue, of three seconds each. */
function asSubtitles(): string {
  const time = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
  const lines = paragraphs.flatMap((words) => wrapped(words, 40));
  const cues = Array.from({ length: Math.ceil(lines.length / 2) }, (_, at) =>
    [
      at + 1,
      `${time(at * 3)} --> ${time(at * 3 + 3)}`.replaceAll('.', ','),
      ...lines.slice(at * 2, at * 2 + 2),
    ].join('\n'),
  );
  return cues.join('\n\n');
}

/** The name that a test is known by, the ending of the file's name, and the file. */
export const inEveryFormat: readonly {
  readonly format: string;
  readonly ending: string;
  readonly bytes: string | Uint8Array;
}[] = [
  { format: 'TXT', ending: 'txt', bytes: `${title}\n\n${paragraphs.join('\n\n')}` },
  { format: 'Markdown', ending: 'md', bytes: `# ${title}\n\n${paragraphs.join('\n\n')}` },
  {
    format: 'HTML',
    ending: 'html',
    bytes: `<!DOCTYPE html><html lang="en"><title>${title}</title><h1>${title}</h1>${asElements}`,
  },
  {
    format: 'EPUB',
    ending: 'epub',
    bytes: makeEpub({ title, chapters: [`<h1>${title}</h1>${asElements}`] }),
  },
  {
    format: 'DOCX',
    ending: 'docx',
    bytes: makeDocx(paragraphs.map((words) => `<w:p>${docxRun(words)}</w:p>`).join(''), {
      title,
      language: 'en-GB',
    }),
  },
  { format: 'PDF', ending: 'pdf', bytes: asPdf() },
  { format: 'subtitles', ending: 'srt', bytes: asSubtitles() },
];
