/** Draws a note's Markdown as React elements. */
import type { Element, ElementContent } from 'hast';
import { createElement, memo, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { NoteLink } from '#core/note/note-link.ts';
import { useNoteActions } from './note-actions.tsx';
import { type NoteReader, noteReader } from './note-reader.ts';
import styles from './note-view.module.css';

/** The note `text`; its plain words stand there until the parser is loaded, or where it cannot be. */
export const NoteView = memo(function NoteView({ text }: { readonly text: string }) {
  const read = useNoteReader();
  const tree = useMemo(() => read?.(text).tree, [read, text]);
  if (tree === undefined) return <p className={styles['plain']}>{text}</p>;
  return (
    <div className={styles['note']}>
      {tree.children.map((node, index) => draw(node as ElementContent, index))}
    </div>
  );
});

function useNoteReader(): NoteReader | null {
  const [read, setRead] = useState<NoteReader | null>(null);
  useEffect(() => {
    noteReader().then(
      (loaded) => setRead(() => loaded),
      () => setRead(null),
    );
  }, []);
  return read;
}

/** Elements that are drawn by their name; `a`, `span` and `input` have their own ways. */
const plainNames = new Set(
  'p strong em del code pre blockquote ul ol li hr br table thead tbody tr th td'.split(' '),
);

function draw(node: ElementContent, key: number): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const { tagName, properties } = node;
  const children = node.children.map(draw);
  if (tagName === 'a') return <Link key={key} node={node} />;
  if (tagName === 'span') return <Tag key={key} node={node} />;
  if (tagName === 'input') {
    const isDone = properties['checked'] === true;
    return <span key={key} role="img" aria-label={isDone ? 'Done' : 'To do'} data-done={isDone} />;
  }
  if (!plainNames.has(tagName)) return children;
  const start = properties['start'];
  const given = typeof start === 'number' ? { key, start } : { key };
  return createElement(tagName, given, ...children);
}

function Link({ node }: { readonly node: Element }) {
  const { onFollow } = useNoteActions();
  const { href, dataKind, dataId } = node.properties;
  const words = node.children.map(draw);
  if (dataKind === 'document' || dataKind === 'highlight') {
    const link: NoteLink = { kind: dataKind, id: String(dataId) };
    return (
      <button type="button" className={styles['link']} onClick={() => onFollow(link)}>
        {words}
      </button>
    );
  }
  const url = String(href);
  return (
    <a
      href={url}
      onClick={(event) => {
        event.preventDefault();
        onFollow({ kind: 'outside', url });
      }}
    >
      {words}
    </a>
  );
}

function Tag({ node }: { readonly node: Element }) {
  const { onTag } = useNoteActions();
  const tag = String(node.properties['dataTag']);
  return (
    <button
      type="button"
      className={styles['tag']}
      title={`Notes with #${tag}`}
      onClick={() => onTag(tag)}
    >
      {node.children.map(draw)}
    </button>
  );
}
