/** The page in which anchoring is measured: ours and the peers', in the same Chromium. */
import { reviveSelector, type TextSelector } from '@recogito/text-annotator';
import { toTextPosition } from 'dom-anchor-text-quote';
import { type AnchoringText, describePassage } from '#core/anchor/anchor.ts';
import { migrateAnchors } from '#core/anchor/migrate-anchors.ts';
import type { RevisionId } from '#core/text/document.ts';
import type { Passage } from '#core/text/passage.ts';
import { matchAsHypothesis, type PeerQuote } from './hypothesis.ts';

type Range = { readonly start: number; readonly end: number };

type Task = {
  readonly oldText: string;
  readonly newText: string;
  readonly passages: readonly Passage[];
};

/** The peers that can be asked for a quote in a plain text. */
export type PeerName = 'hypothesis' | 'domAnchor' | 'recogito';

const bench = {
  /** Carries the passages over: the first time in this page, and each of `rounds` after it; milliseconds. */
  migrate({ oldText, newText, passages }: Task, rounds: number) {
    const [old, next] = [revision('old', oldText), revision('new', newText)];
    const anchors = passages.flatMap((at) => {
      const described = describePassage(old, at);
      return described.ok ? [described.value] : [];
    });
    const times = Array.from({ length: rounds + 1 }, () => {
      const began = performance.now();
      migrateAnchors(anchors, old, next);
      return performance.now() - began;
    });
    const [first = Number.NaN, ...others] = times;
    return { first, times: others };
  },

  /** What the peer takes for all passages, from its time for `sample` of them; milliseconds. */
  timeHypothesis({ oldText, newText, passages }: Task, sample: number): number {
    const step = passages.length / sample;
    const chosen = Array.from({ length: sample }, (_, index) => passages[Math.floor(index * step)]);
    const quotes = chosen.flatMap((at) => (at === undefined ? [] : [quoteAt(oldText, at)]));
    const began = performance.now();
    for (const quote of quotes) matchAsHypothesis(newText, quote);
    return ((performance.now() - began) / quotes.length) * passages.length;
  },

  /** Where the peer puts each quote in `text`; null where nowhere. */
  match(peer: PeerName, text: string, quotes: readonly PeerQuote[]): readonly (Range | null)[] {
    const root = document.createElement('article');
    root.textContent = text;
    document.body.append(root);
    const found: (Range | null)[] = [];
    for (const quote of quotes) found.push(peers[peer](text, root, quote));
    root.remove();
    return found;
  },
};

/** What the page offers to the bench. */
export type AnchorBench = typeof bench;

type Peer = (text: string, root: HTMLElement, quote: PeerQuote) => Range | null;

const peers: Readonly<Record<PeerName, Peer>> = {
  hypothesis: (text, _, quote) => matchAsHypothesis(text, quote),
  domAnchor: (_, root, { exact, prefix, suffix, start }) =>
    toTextPosition(root, { exact, prefix, suffix }, { hint: start }),
  recogito: (_, root, { exact, start }) => {
    const stored = { quote: exact, start, end: start + exact.length } as TextSelector;
    const { range } = reviveSelector(stored, root);
    return range.collapsed ? null : { start: range.startOffset, end: range.endOffset };
  },
};

function revision(id: string, text: string): AnchoringText {
  return { revisionId: id as RevisionId, text, blocks: [], language: 'en' };
}

function quoteAt(text: string, { start, end }: Passage): PeerQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    start,
  };
}

window.anchorBench = bench;
