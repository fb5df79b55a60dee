/** Makes PDF files to test with: lines of text in a standard font, links, an outline, a lock, nothing else. */
import { deflateSync } from 'node:zlib';
import { lockWith, type PdfLock } from './pdf-lock.ts';

/** One line: where its base line begins, in points from the lower left corner, and the size of its font. */
export type MadeLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

/** A link: its page by index, and its place as it is written, in points from the lower left corner. */
export type MadeLink = {
  readonly page: number;
  readonly rect: readonly (number | string)[];
  /** The corners of its lines, eight numbers to each. */
  readonly quads?: readonly number[];
  /** A page by index and a height on it, a name of `names`, or an action as PDF writes it. */
  readonly to: { readonly page: number; readonly y: number } | { readonly name: string } | string;
};

/** The lines of each page, the chapters by their titles and the index of their page, and a password. */
export type MadePdf = {
  readonly title?: string;
  readonly pages: readonly (readonly MadeLine[])[];
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  readonly links?: readonly MadeLink[];
  /** Destinations by their names: a page by index, and a height on it. */
  readonly names?: Readonly<Record<string, { readonly page: number; readonly y: number }>>;
  readonly password?: string;
};

/** A PDF of A4 pages; characters outside of Latin 1 are left out. */
export function makePdf(made: MadePdf): Uint8Array<ArrayBuffer> {
  const lock = made.password === undefined ? null : lockWith(made.password);
  const objects: string[] = [];
  const add = (object: (number: number) => string) => objects.push(object(objects.length + 1));
  const text = (words: string, number: number) => {
    const bytes = Buffer.from(words, 'latin1');
    return `<${(lock?.lock(number, bytes) ?? bytes).toString('hex')}>`;
  };
  // 1: the catalogue, 2: the pages, 3: the font, 4: the outline, 5: the facts; then two to a page.
  const { title = '', pages, outline = [] } = made;
  const pageAt = (index: number) => 6 + index * 2;
  const entryAt = (index: number) => 6 + pages.length * 2 + index;
  const kids = pages.map((_, index) => `${pageAt(index)} 0 R`).join(' ');
  const ends =
    outline.length === 0 ? '' : `/First ${entryAt(0)} 0 R /Last ${entryAt(outline.length - 1)} 0 R`;
  const destination = ({ page, y }: { page: number; y: number }) =>
    `[${pageAt(page)} 0 R /XYZ 0 ${y} null]`;
  const names = Object.entries(made.names ?? {}).map(
    ([name, place]) => `/${name} ${destination(place)}`,
  );
  add(() => `<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R /Dests << ${names.join(' ')} >> >>`);
  add(() => `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add(() => '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>');
  add(() => `<< /Type /Outlines /Count ${outline.length} ${ends} >>`);
  add((number) => `<< /Title ${text(title, number)} >>`);
  for (const [index, lines] of pages.entries()) {
    const links = (made.links ?? []).filter((link) => link.page === index);
    const annotations = links.map((link) => annotation(link, destination)).join(' ');
    const page = `/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [${annotations}]`;
    add((at) => `<< ${page} /Resources << /Font << /F 3 0 R >> >> /Contents ${at + 1} 0 R >>`);
    add((number) => stream(lines, number, lock));
  }
  for (const [index, { title: name, page }] of outline.entries()) {
    const beside = [
      ...(index > 0 ? [`/Prev ${entryAt(index - 1)} 0 R`] : []),
      ...(index < outline.length - 1 ? [`/Next ${entryAt(index + 1)} 0 R`] : []),
    ].join(' ');
    const place = `/Dest [${pageAt(page)} 0 R /XYZ 0 842 null]`;
    add((number) => `<< /Title ${text(name, number)} /Parent 4 0 R ${beside} ${place} >>`);
  }
  return assembled(objects, lock);
}

function annotation(
  { rect, quads, to }: MadeLink,
  destination: (place: { page: number; y: number }) => string,
): string {
  const lines = quads === undefined ? '' : `/QuadPoints [${quads.join(' ')}]`;
  const target =
    typeof to === 'string'
      ? `/A << ${to} >>`
      : `/Dest ${'name' in to ? `/${to.name}` : destination(to)}`;
  return `<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [${rect.join(' ')}] ${lines} ${target} >>`;
}

function stream(lines: readonly MadeLine[], number: number, lock: PdfLock | null): string {
  const packed = deflateSync(Buffer.from(lines.map(drawn).join('\n'), 'latin1'));
  const body = lock?.lock(number, packed) ?? packed;
  const head = `<< /Length ${body.length} /Filter /FlateDecode >>`;
  return `${head}\nstream\n${body.toString('latin1')}\nendstream`;
}

function drawn({ text, x, y, size }: MadeLine): string {
  const words = text.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\xff]/g, '');
  return `BT /F ${size} Tf ${x} ${y} Td (${words}) Tj ET`;
}

/** The file with its table of objects. */
function assembled(objects: readonly string[], lock: PdfLock | null): Uint8Array<ArrayBuffer> {
  const parts = ['%PDF-1.4\n'];
  let at = parts.join('').length;
  const locked = lock === null ? objects : [...objects, lock.dictionary];
  const places = locked.map((object, index) => {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    const place = at;
    parts.push(part);
    at += part.length;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = locked.length + 1;
  const guard =
    lock === null ? '' : `/Encrypt ${locked.length} 0 R /ID [<${lock.id}> <${lock.id}>]`;
  const trailer = `<< /Size ${size} /Root 1 0 R /Info 5 0 R ${guard} >>`;
  parts.push(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n${trailer}\n`);
  parts.push(`startxref\n${at}\n%%EOF\n`);
  return Uint8Array.from(Buffer.from(parts.join(''), 'latin1'));
}
