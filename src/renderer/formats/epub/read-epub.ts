/** Reads EPUB 2 and 3: the chapters in their order, their links and notes among each other, their pictures. */
import type { Element } from 'hast';
import type { Section, VerticalWriting } from '#core/text/document.ts';
import { failure, success } from '#shared/result.ts';
import { openArchive } from '../archive.ts';
import type { FormatFault, FormatReader, ReadDocument } from '../format.ts';
import { bytesOfDataAddress, ImageShelf } from '../images.ts';
import { outsideAddress } from '../markup/addresses.ts';
import { type AddressRules, type CleanedMarkup, cleanMarkup } from '../markup/clean-markup.ts';
import { sectionsOf, settleLinks } from '../markup/finish-document.ts';
import { findElement, findElements, type MarkupElement, markupElement } from '../markup/markup.ts';
import { directionOf } from '../markup/read-attributes.ts';
import { type BookFiles, bookFiles } from './book-files.ts';
import { readOutline, withHeadings } from './book-outline.ts';
import { type BookPackage, encryptedFiles, packagePath, readPackage } from './book-package.ts';
import { bookAim } from './book-paths.ts';
import { type ChapterStyles, writingOf } from './writing-mode.ts';

/** Reads a book. What in it runs, or lies outside of it, is left out. */
export const readEpub: FormatReader = async (file, { onProgress }) => {
  const archive = openArchive(file);
  if (!archive.ok) return archive;
  const files = bookFiles(archive.value);
  const path = packagePath(files);
  const book = path === null ? null : readPackage(files, path);
  if (path === null || book === null) return refuse(file.name, 'damaged', withoutPackage);
  const encrypted = encryptedFiles(files);
  if (book.chapters.some((chapter) => encrypted.has(chapter))) {
    return refuse(file.name, 'protected', underLock);
  }
  const reading = new BookReading(files, book);
  book.chapters.forEach((chapter, at) => {
    reading.readChapter(chapter);
    if (at % 16 === 0) onProgress?.((at / book.chapters.length) * 0.9);
  });
  const { sections, images } = await reading.finish();
  if (book.chapters.length === 0) return refuse(file.name, 'damaged', withoutChapters);
  const { title, byline, language } = book;
  const content = {
    ...{ title: title ?? file.name.replace(/\.[^.]+$/, ''), byline, language },
    sections,
  };
  const { warnings } = reading;
  return success<ReadDocument>({ content, format: 'epub', encoding: null, images, warnings });
};

const withoutPackage =
  'is no whole book: the file that names its chapters is missing or damaged; get it again';
const withoutChapters = 'is a book without a chapter that can be read; get it again';
const underLock =
  'is a book under digital rights management, whose text only its shop’s own app can open';

function refuse(name: string, kind: FormatFault['kind'], words: string) {
  return failure<FormatFault>({ kind, words: `“${name}” ${words}.` });
}

type Chapter = {
  readonly path: string;
  readonly writing: VerticalWriting | null;
} & CleanedMarkup;

class BookReading {
  readonly #files: BookFiles;
  readonly #book: BookPackage;
  readonly #chapters: Chapter[] = [];
  readonly #missing: string[] = [];
  readonly #seen = new Set<string>();

  constructor(files: BookFiles, book: BookPackage) {
    this.#files = files;
    this.#book = book;
  }

  get warnings(): string[] {
    const count = this.#missing.length;
    if (count === 0) return [];
    const what = count === 1 ? 'A chapter is' : `${count} chapters are`;
    return [`${what} missing in the book or damaged: ${this.#missing.slice(0, 3).join(', ')}.`];
  }

  /** Reads a chapter, and behind it what it shows in frames. */
  readChapter(path: string): void {
    const waiting = [path];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (!this.#seen.has(next)) waiting.push(...this.#readPage(next).toReversed());
    }
  }

  /** Reads one file; answers the files of its frames that are no chapters. */
  #readPage(path: string): readonly string[] {
    this.#seen.add(path);
    const root = this.#files.page(path);
    if (root === null) {
      this.#missing.push(path);
      return [];
    }
    const base = findElement(root, 'base')?.attributes['href'];
    const aim = base === undefined ? null : bookAim(base, path);
    const from = aim?.kind === 'inside' ? aim.path : path;
    const cleaned = cleanMarkup(this.#directed(root), rulesFor(from, this.#files));
    if (cleaned.blocks.length > 0) {
      this.#chapters.push({ path, writing: writingOf(root, this.#stylesFor(from)), ...cleaned });
    }
    const frames = findElements(root, 'iframe').map(({ attributes }) => {
      return bookAim(attributes['src'] ?? '', from);
    });
    return frames.flatMap((frame) => {
      const isOwn = frame?.kind === 'inside' && /\.x?html?$/i.test(frame.path);
      const isChapter = isOwn && this.#book.chapters.includes(frame.path);
      return isOwn && !isChapter && this.#files.has(frame.path) ? [frame.path] : [];
    });
  }

  async finish() {
    const outline = readOutline(this.#files, this.#book);
    const places = new Map<string, Element>();
    const sections: Section[] = [];
    for (const chapter of this.#chapters) {
      const blocks = withHeadings(chapter, outline);
      places.set(`${chapter.path}#`, blocks[0] as Element);
      for (const [id, element] of chapter.places) places.set(`${chapter.path}#${id}`, element);
      const writing = chapter.writing === null ? {} : { writing: chapter.writing };
      for (const section of sectionsOf(blocks)) sections.push({ ...section, ...writing });
    }
    settleLinks(
      this.#chapters.flatMap(({ links }) =>
        links.map(({ element, place }) => ({ element, target: places.get(place) ?? null })),
      ),
    );
    const shelf = new ImageShelf();
    for (const { pictures } of this.#chapters) {
      for (const { element, source } of pictures) {
        await shelf.place(element, source, () => {
          return bytesOfDataAddress(source) ?? this.#files.bytes(source);
        });
      }
    }
    return { sections, images: shelf.images };
  }

  #stylesFor(from: string): ChapterStyles {
    const isSpaceless = /^(?:ja|zh|ko|yue)\b/.test(this.#book.language ?? '');
    return {
      isTurnedLeft: this.#book.isTurnedLeft && isSpaceless,
      sheetAt: (href) => {
        const aim = bookAim(href, from);
        return aim?.kind === 'inside' ? this.#files.text(aim.path) : null;
      },
    };
  }

  /** In a language written from right to left a chapter that says no direction has that one. */
  #directed(root: MarkupElement): MarkupElement {
    const body = findElement(root, 'body');
    const isSaid = directionOf(root) !== null || (body !== null && directionOf(body) !== null);
    const isRightToLeft = /^(?:ar|arc|dv|fa|he|ks|ku|ps|sd|ug|ur|yi)\b/.test(
      this.#book.language ?? '',
    );
    return isSaid || !isRightToLeft ? root : markupElement('div', { dir: 'rtl' }, [root]);
  }
}

function rulesFor(from: string, files: BookFiles): AddressRules {
  return {
    dropsHidden: false,
    aimOf(href) {
      if (href.trim() === '') return null;
      const aim = bookAim(href, from);
      if (aim?.kind === 'inside') return { kind: 'inside', place: `${aim.path}#${aim.id}` };
      const address = aim === null ? null : outsideAddress(aim.address);
      return address === null ? null : { kind: 'outside', address };
    },
    pictureAt(source) {
      if (/^\s*data:/i.test(source)) return /^\s*data:image\//i.test(source) ? 'inside' : null;
      const aim = bookAim(source, from);
      if (aim?.kind === 'inside') return files.has(aim.path) ? 'inside' : null;
      return aim !== null && outsideAddress(aim.address)?.startsWith('http') ? 'outside' : null;
    },
    pictureName(source) {
      const aim = bookAim(source, from);
      return aim?.kind === 'inside' ? aim.path : source;
    },
  };
}
