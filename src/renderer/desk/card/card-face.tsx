/** A card's question or answer as it is read: text, gaps to be filled, and gaps that are. */
import type { FaceSpan } from '#core/card/card-face.ts';
import styles from './card-face.module.css';

type CardFaceProps = {
  readonly spans: readonly FaceSpan[];
  readonly side: 'question' | 'answer';
};

const shortest = 90;
const longest = 320;

/** One side of a card, set the larger the fewer words it has; a very long one scrolls in itself. */
export function CardFace({ spans, side }: CardFaceProps) {
  const length = spans.reduce((sum, span) => sum + (span.kind === 'gap' ? 1 : span.text.length), 0);
  const size = length <= shortest ? 'large' : length <= longest ? 'medium' : 'small';
  const isLong = length > 1_500;
  return (
    <div
      className={`${styles['face']} ${styles[side]}`}
      data-size={size}
      {...(isLong
        ? { role: 'region', tabIndex: 0, 'aria-label': `The ${side}, which scrolls` }
        : {})}
    >
      {spans.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the spans of a side have no other name, and never move
        <Span key={index} span={span} />
      ))}
    </div>
  );
}

function Span({ span }: { readonly span: FaceSpan }) {
  if (span.kind === 'text') return span.text;
  if (span.kind === 'filled') return <strong className={styles['filled']}>{span.text}</strong>;
  return (
    <span className={styles['gap']}>
      <span className="visually-hidden">blank{span.hint === null ? '' : ', hint: '}</span>
      {span.hint}
    </span>
  );
}
