/** Builds an index of passages, up to its stored form; answers the milliseconds and the bytes. */
import { indexBuilder } from '#core/search/index-builder.ts';
import { packSegment } from '#core/search/pack-segment.ts';

addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => {
  const began = performance.now();
  const builder = indexBuilder();
  builder.addGroup({ kind: 'document', id: 'bench', documentId: 'bench' });
  for (const passage of data) {
    builder.addEntry(passage, { field: 'text', start: 0, end: passage.length });
  }
  const { length } = packSegment(builder.finish());
  postMessage({ time: performance.now() - began, bytes: length });
});
