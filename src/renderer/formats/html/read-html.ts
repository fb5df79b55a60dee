/** Reads web pages that were saved: the readable part of them, or the whole. */
import { success } from '#shared/result.ts';
import type { FormatReader, GivenFile, ReadDocument } from '../format.ts';
import type { MarkupElement } from '../markup/markup.ts';
import { parseHtml } from '../markup/parse-html.ts';
import { parseXml } from '../markup/parse-xml.ts';
import { decodeText } from '../text/decode-text.ts';
import { encodingWarnings } from '../text/encoding-warnings.ts';
import { mhtmlPage } from './mhtml.ts';
import { documentOfPage } from './page-content.ts';
import { declaredEncoding } from './page-facts.ts';

/** Reads HTML, XHTML and MHTML. Pictures are taken from `data:` addresses and from the archive alone. */
export const readHtml: FormatReader = async (file, { encoding: chosen, isWholePage = false }) => {
  const archive = mhtmlPage(file.bytes);
  const bytes = archive?.bytes ?? file.bytes;
  const declared = declaredEncoding(bytes) ?? archive?.encoding;
  const decoded = decodeText(bytes, { chosen, declared });
  const page = parsePage(decoded.text, file);
  const pictures = archive?.parts ?? new Map<string, Uint8Array<ArrayBuffer>>();
  const from = { name: file.name, address: archive?.address ?? null, pictures, isWholePage };
  const { content, images } = await documentOfPage(page, from);
  const { encoding } = decoded;
  const warnings = encodingWarnings(decoded);
  return success<ReadDocument>({ content, format: 'html', encoding, images, warnings });
};

/** XHTML by the rules of XML where it keeps to them, and any other page as browsers read HTML. */
function parsePage(text: string, { name, mediaType }: GivenFile): MarkupElement {
  const isXhtml = /\.xht(?:ml)?$/i.test(name) || mediaType === 'application/xhtml+xml';
  const parsed = isXhtml || /^\s*<\?xml\b/.test(text) ? parseXml(text) : null;
  const isSound = parsed !== null && parsed.fault === null && parsed.root.name === 'html';
  return isSound ? parsed.root : parseHtml(text);
}
