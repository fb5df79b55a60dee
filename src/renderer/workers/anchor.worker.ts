/** The worker that finds the places of anchors in a long text. */
import { migrateAnchors } from '#core/anchor/migrate-anchors.ts';
import { resolveAnchors } from '#core/anchor/resolve-anchor.ts';
import type { AnchorAnswer, AnchorTask } from './anchor-task.ts';

addEventListener('message', ({ data }: MessageEvent<AnchorTask>) => {
  postMessage(answer(data));
});

function answer({ anchors, old, next }: AnchorTask): AnchorAnswer {
  try {
    const placements =
      old === null ? resolveAnchors(anchors, next) : migrateAnchors(anchors, old, next);
    return { ok: true, value: placements };
  } catch (cause) {
    return { ok: false, error: String(cause) };
  }
}
