/** Reads Word documents: headings, lists, tables, notes, pictures; how they look is left to the page. */
import mammoth from 'mammoth';
import { failure, success } from '#shared/result.ts';
import { openArchive } from '../archive.ts';
import type { FormatReader, ReadDocument } from '../format.ts';
import { ImageShelf } from '../images.ts';
import { aimInPage } from '../markup/addresses.ts';
import { cleanMarkup } from '../markup/clean-markup.ts';
import { levelOf, sectionsOf, settleLinks, textOfBlock } from '../markup/finish-document.ts';
import { findElement, textOfMarkup } from '../markup/markup.ts';
import { parseHtml } from '../markup/parse-html.ts';
import { parseXml } from '../markup/parse-xml.ts';
import { languageTag } from '../markup/read-attributes.ts';

/** What the styles of Word that have no equal of their own become. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='HTML Preformatted'] => pre:fresh",
  'u => u',
];

/** Addresses of the document's own pictures begin so. */
const pictureScheme = 'docx-picture:';

/** Reads a `.docx` file. Nothing that it names outside of itself is looked for. */
export const readDocx: FormatReader = async (file, { onProgress }) => {
  const pictures: Uint8Array<ArrayBuffer>[] = [];
  const html = await htmlOf(file.bytes, pictures);
  if (html === null) {
    const words = `“${file.name}” is a damaged Word document; open it in Word, and save it again.`;
    return failure({ kind: 'damaged', words });
  }
  onProgress?.(0.7);
  const cleaned = cleanMarkup(parseHtml(html), {
    dropsHidden: false,
    aimOf: (href) => aimInPage(href, null),
    pictureAt: (source) => (source.startsWith(pictureScheme) ? 'inside' : null),
  });
  const { blocks, places, links } = cleaned;
  settleLinks(links.map(({ element, place }) => ({ element, target: places.get(place) ?? null })));
  const shelf = new ImageShelf();
  for (const { element, source } of cleaned.pictures) {
    const index = Number(source.slice(pictureScheme.length));
    await shelf.place(element, source, () => pictures[index] ?? null);
  }
  const { title, ...facts } = factsOf(file);
  const heading = blocks.slice(0, 3).find((block) => levelOf(block) > 0);
  const titled = title ?? (heading === undefined ? null : textOfBlock(heading));
  const content = {
    ...{ title: titled || file.name.replace(/\.[^.]+$/, ''), ...facts },
    sections: sectionsOf(blocks),
  };
  const { images } = shelf;
  return success<ReadDocument>({ content, format: 'docx', encoding: null, images, warnings: [] });
};

/** The document as HTML, its pictures put into `pictures`; null where it cannot be read. */
async function htmlOf(
  bytes: Uint8Array<ArrayBuffer>,
  pictures: Uint8Array<ArrayBuffer>[],
): Promise<string | null> {
  const convertImage = mammoth.images.imgElement(async (image) => {
    pictures.push(new Uint8Array(await image.readAsArrayBuffer()));
    return { src: `${pictureScheme}${pictures.length - 1}` };
  });
  try {
    const arrayBuffer = bytes.slice().buffer;
    // In Node the same bytes go by the other name.
    const input = { arrayBuffer, buffer: bytes as never };
    const options = { styleMap: styles, convertImage, externalFileAccess: false };
    return (await mammoth.convertToHtml(input, options)).value;
  } catch {
    // Whatever breaks it, the reader can do the same.
    return null;
  }
}

/** What the document says of itself. */
function factsOf(file: Parameters<FormatReader>[0]) {
  const archive = openArchive(file);
  const core = archive.ok ? archive.value.read('docProps/core.xml') : null;
  const root = core === null ? null : (parseXml(new TextDecoder().decode(core))?.root ?? null);
  const value = (name: string) => {
    const element = root === null ? null : findElement(root, name);
    return element === null ? null : textOfMarkup(element) || null;
  };
  const tag = value('language');
  return {
    title: value('title'),
    byline: value('creator'),
    language: tag === null ? null : languageTag(tag),
  };
}
