/** Makes PDF files to test with: lines of text in a standard font, an outline, a lock, nothing else. */
import { deflateSync } from 'node:zlib';
import { lockWith, type PdfLock } from './pdf-lock.ts';

/** One line: where its base line begins, in points from the lower left corner, and the size of its font. */
export type MadeLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

/** The lines of each page, the chapters by their titles and the index of their page, and a password. */
export type MadePdf = {
  readonly title?: string;
  readonly pages: readonly (readonly MadeLine[])[];
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
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
  add(() => '<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>');
  add(() => `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add(() => '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>');
  add(() => `<< /Type /Outlines /Count ${outline.length} ${ends} >>`);
  add((number) => `<< /Title ${text(title, number)} >>`);
  for (const lines of pages) {
    const page = '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]';
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
