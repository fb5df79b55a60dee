/** Finds the texts and original files of a copy, and checks each whenever it is read. */
import * as v from 'valibot';
import { canonicalTextOfSections, canonicalTextOfTree } from '#core/text/canonical-text.ts';
import type { RevisionId, Section } from '#core/text/document.ts';
import { packedContent } from '../kept-content.ts';
import type { ContentRecord } from '../records.ts';
import { sha256Of } from '../sha256.ts';
import type { Copy, CopyRecords } from './copy.ts';
import { refuse } from './copy-fault.ts';
import type { CopyFiles } from './copy-files.ts';
import { contentPath, type Manifest, originalPath, originalsIndexPath } from './manifest.ts';
import type { Pace } from './pace.ts';
import { contentShape, originalShape } from './record-shapes.ts';
import { cleanTree } from './tree-shape.ts';
import { upgradeRecord } from './upgrade-records.ts';

/** The copy of `files`, whose records were read already. */
export async function withTexts(files: CopyFiles, records: CopyRecords, pace: Pace): Promise<Copy> {
  const { manifest } = files;
  const byPath = new Map(manifest.files.map((file) => [file.path, file]));
  const wanted = (path: string) => byPath.get(path) ?? refuse({ kind: 'missing', file: path });
  const index = await files.list(wanted(originalsIndexPath), pace);
  const originals = new Map<string, v.InferOutput<typeof originalShape>>();
  for (const [at, one] of index.entries()) {
    const checked = v.safeParse(originalShape, one, { abortEarly: true });
    if (!checked.success) {
      refuse({ kind: 'invalid', file: originalsIndexPath, where: String(at) });
    }
    if (originals.has(checked.output.sha256)) {
      refuse({ kind: 'doubled', table: 'originals', key: checked.output.sha256 });
    }
    originals.set(checked.output.sha256, checked.output);
  }
  return {
    manifest,
    records,
    contentIds: idsAt(manifest, /^contents\/(?<id>[0-9a-f]{64})\.json$/) as ReadonlySet<RevisionId>,
    originalIds: idsAt(manifest, /^originals\/(?<id>[0-9a-f]{64})$/),
    async content(id, own) {
      const file = wanted(contentPath(id));
      return contentOf(await files.json(file, own), id, manifest.schemaVersion);
    },
    async original(id, own) {
      const file = wanted(originalPath(id));
      const told = originals.get(id) ?? refuse({ kind: 'missing', file: file.path });
      if (file.sha256 !== id) refuse({ kind: 'damaged', file: file.path });
      return { ...told, bytes: await files.bytes(file, own) };
    },
  };
}

function idsAt({ files }: Manifest, pattern: RegExp): ReadonlySet<string> {
  return new Set(files.flatMap(({ path }) => pattern.exec(path)?.groups?.['id'] ?? []));
}

/** The text as it is taken in: what a page does not draw is gone, and the words are those of its hash. */
async function contentOf(given: unknown, id: RevisionId, version: number): Promise<ContentRecord> {
  const file = contentPath(id);
  const [upgraded] = upgradeRecord({ table: 'contents', record: given }, version);
  const checked = v.safeParse(contentShape, upgraded?.record, { abortEarly: true });
  if (!checked.success) {
    refuse({ kind: 'invalid', file, where: v.getDotPath(checked.issues[0]) ?? '' });
  }
  const { content } = checked.output;
  const sections: readonly Section[] = content.sections.map((section) => ({
    ...section,
    tree: cleanTree(section.tree),
  }));
  const isSound = sections.every(({ tree, text }) => canonicalTextOfTree(tree) === text);
  const words = new TextEncoder().encode(canonicalTextOfSections(sections));
  if (!isSound || checked.output.id !== id || (await sha256Of(words)) !== id) {
    refuse({ kind: 'wrong-text', file });
  }
  return { id, content: await packedContent({ ...content, sections }) };
}
