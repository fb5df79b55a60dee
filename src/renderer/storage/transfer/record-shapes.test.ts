import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type JournaledTable, journaledTables, type OriginalRecord } from '../records.ts';
import { manifestShape } from './manifest.ts';
import { contentShape, originalShape, recordShapes, type TableRecords } from './record-shapes.ts';
import { nodeShape } from './tree-shape.ts';

/** The shapes of everything that is JSON in a copy, by the names that the published schema gives them. */
const singular = {
  documents: 'document',
  revisions: 'revision',
  highlights: 'highlight',
  notes: 'note',
  cards: 'card',
  reviews: 'review',
  facts: 'fact',
  attempts: 'attempt',
  answers: 'answer',
  settings: 'setting',
  trash: 'discarded thing',
} as const;

test('the published JSON Schema is the one that these shapes make', async () => {
  const definitions = {
    manifest: manifestShape,
    ...Object.fromEntries(journaledTables.map((table) => [singular[table], recordShapes[table]])),
    ...Object.fromEntries(
      journaledTables.map((table) => [`part of ${table}`, v.array(recordShapes[table])]),
    ),
    content: contentShape,
    'index of originals': v.array(originalShape),
    node: nodeShape,
  };
  const { $schema: _same, ...schema } = toJsonSchema(
    v.lazy(() => manifestShape),
    { definitions },
  );
  const published = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The JSON files of a Plenum copy (.plenum), version 1, schema 4',
    description: 'What lies where is told in plenum-file.md beside this file.',
    ...schema,
  };
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
    '../../../../docs/plenum-file.schema.json',
  );
});

/** A record as JSON has it: ids are plain text, and nothing is read-only. */
type Plain<T> = T extends { readonly __brand: unknown }
  ? string
  : T extends string | number | boolean | null
    ? T
    : T extends readonly (infer Item)[]
      ? Plain<Item>[]
      : { [Field in keyof T]: Plain<T[Field]> };

/** True where the shape lets every such record through, field by field; else nothing fits. */
type Fits<Given, Shape extends v.GenericSchema> =
  Plain<Given> extends v.InferInput<Shape>
    ? keyof Required<Given> extends keyof v.InferOutput<Shape>
      ? true
      : never
    : never;

test('no field of a record is lost: a shape that lacks one does not compile', () => {
  const fits: {
    readonly [T in Exclude<JournaledTable, 'trash'>]: Fits<
      TableRecords[T],
      (typeof recordShapes)[T]
    >;
  } & { readonly originals: Fits<Omit<OriginalRecord, 'bytes'>, typeof originalShape> } = {
    documents: true,
    revisions: true,
    highlights: true,
    notes: true,
    cards: true,
    reviews: true,
    facts: true,
    attempts: true,
    answers: true,
    settings: true,
    originals: true,
  };
  expect(Object.values(fits)).not.toContain(false);
});
