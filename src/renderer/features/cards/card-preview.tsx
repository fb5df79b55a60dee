/** How the cards of a content will be asked. */
import { type CardContent, partsOf } from '#core/card/card-content.ts';
import { type CardFace as Face, faceOf } from '#core/card/card-face.ts';
import { CardFace } from '../../desk/card/card-face.tsx';
import styles from './card-preview.module.css';

const mostShown = 6;

const ways: Readonly<Record<Face['way'], string | null>> = {
  recall: null,
  type: 'You type your answer.',
  order: 'You are given these steps shuffled.',
  recite: 'You say it aloud, or to yourself.',
};

/** Question over answer, for each card; nothing while the content has none. */
export function CardPreview({ content }: { readonly content: CardContent }) {
  const parts = partsOf(content);
  return (
    <section className={styles['preview']} aria-label="Preview">
      <p className={styles['caption']}>
        {parts.length > 1 ? `As it will be asked: ${parts.length} cards` : 'As it will be asked'}
      </p>
      {parts.length === 0 && <p className={styles['none']}>Nothing is asked yet.</p>}
      <ol className={styles['cards']}>
        {parts.slice(0, mostShown).map((part) => {
          const face = faceOf(content, part);
          return face === null ? null : <PreviewedCard key={part} face={face} />;
        })}
      </ol>
      {parts.length > mostShown && (
        <p className={styles['none']}>And {parts.length - mostShown} more.</p>
      )}
    </section>
  );
}

function PreviewedCard({ face }: { readonly face: Face }) {
  const way = ways[face.way];
  return (
    <li className={styles['card']}>
      <CardFace spans={face.question} side="question" />
      {way !== null && <p className={styles['way']}>{way}</p>}
      <div className={styles['answer']}>
        <CardFace spans={face.answer} side="answer" />
      </div>
    </li>
  );
}
