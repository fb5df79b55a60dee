/** What a quiz is about: sections, tags, kinds of fact, how hard. */
import { useMemo } from 'react';
import { type Difficulty, factKinds } from '#core/quiz/fact.ts';
import { askableFact } from '#core/quiz/session/askable-fact.ts';
import type { DocumentId } from '#core/text/document.ts';
import { type QuizSettings, sectionKey } from './quiz-settings.ts';
import { difficultyNames, factKindNames, sectionName } from './quiz-words.ts';
import { Toggles } from './toggles.tsx';
import type { Material } from './use-material.ts';

type ChooseWhatProps = {
  readonly settings: QuizSettings;
  readonly material: Material;
  readonly titleOf: (id: DocumentId) => string;
  readonly onChange: (change: Partial<QuizSettings>) => void;
};

/** A choice for each thing that these facts can be narrowed down by; none where there is but one of it. */
export function ChooseWhat({ settings, material, titleOf, onChange }: ChooseWhatProps) {
  const { sections, tags, kinds, difficulties } = useMemo(() => facetsOf(material), [material]);
  const isMany = settings.documentIds.length > 1;
  const sectionKeys = sections.map(({ key }) => key);
  return (
    <>
      {sections.length > 1 && (
        <Toggles
          label="Sections"
          options={sections.map(({ key, documentId, section }) => [
            key,
            isMany ? `${sectionName(section)} (${titleOf(documentId)})` : sectionName(section),
          ])}
          chosen={settings.sections ?? sectionKeys}
          onChange={(chosen) =>
            onChange({ sections: chosen.length === sectionKeys.length ? null : chosen })
          }
        />
      )}
      {tags.length > 0 && (
        <Toggles
          label="Only what is tagged"
          options={[['', 'Any, or none'], ...tags.map((tag) => [tag, `#${tag}`] as const)]}
          chosen={settings.tags ?? ['']}
          onChange={(chosen) => onChange({ tags: chosenTags(chosen, settings.tags) })}
        />
      )}
      {kinds.length > 1 && (
        <Toggles
          label="Kinds of fact"
          options={kinds.map((kind) => [kind, factKindNames[kind]])}
          chosen={settings.factKinds.filter((kind) => kinds.includes(kind))}
          onChange={(chosen) =>
            onChange({ factKinds: chosen.length === kinds.length ? factKinds : chosen })
          }
        />
      )}
      {difficulties.length > 1 && (
        <Toggles
          label="How hard"
          options={difficulties.map((one) => [one, difficultyNames[one]])}
          chosen={settings.difficulties}
          onChange={(chosen) => onChange({ difficulties: chosen })}
        />
      )}
    </>
  );
}

/** The tags that are on; null where “any” was turned on, or none is left. */
function chosenTags(
  chosen: readonly string[],
  before: readonly string[] | null,
): readonly string[] | null {
  const tags = chosen.filter((tag) => tag !== '');
  const isAnyTurnedOn = before !== null && chosen.includes('');
  return isAnyTurnedOn || tags.length === 0 ? null : tags;
}

type Section = {
  readonly key: string;
  readonly documentId: DocumentId;
  readonly section: string | null;
};

function facetsOf({ facts, tags }: Material) {
  const sections = new Map<string, Section>();
  for (const fact of facts) {
    const { section } = askableFact(fact);
    const key = sectionKey(fact.documentId, section);
    sections.set(key, { key, documentId: fact.documentId, section });
  }
  const all = new Set(facts.flatMap(({ id }) => [...(tags.get(id) ?? [])]));
  const levels: readonly Difficulty[] = [1, 2, 3];
  return {
    sections: [...sections.values()],
    tags: [...all].sort(),
    kinds: factKinds.filter((kind) => facts.some((fact) => fact.kind === kind)),
    difficulties: levels.filter((level) => facts.some(({ difficulty }) => difficulty === level)),
  };
}
