/** Makes Word documents to test with. */
import { strToU8, zipSync } from 'fflate';

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What the file tells of itself, and outside addresses by the ids that its links name them by. */
export type MadeDocx = {
  readonly title?: string;
  readonly language?: string;
  readonly links?: Readonly<Record<string, string>>;
};

/** A Word document of Ada's with this body; its style `H1` is a heading. */
export function makeDocx(
  body: string,
  { title = 'A Title', language = 'de-DE', links = {} }: MadeDocx = {},
): Uint8Array<ArrayBuffer> {
  const relations = Object.entries(links).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${relation}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'word/styles.xml': `<w:styles ${w}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>${title}</dc:title><dc:creator>Ada</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`,
  };
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
  return packed.slice();
}

/** Words within a paragraph of the body. */
export function docxRun(text: string): string {
  return `<w:r><w:t>${text}</w:t></w:r>`;
}
