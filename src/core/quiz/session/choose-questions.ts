/** Chooses the questions of a session: a mix of kinds, each fact once before any comes again. */
import { type Chance, chanceOf, shuffled } from '../../chance.ts';
import type { DocumentId } from '../../text/document.ts';
import type { AskedQuestion } from '../attempt.ts';
import type { Difficulty, FactKind } from '../fact.ts';
import type { Question, QuestionKind } from '../question.ts';
import { formOf, formsOf, type SingleKind } from '../question-from-fact.ts';
import { matchingOf, orderingQuestion } from '../question-from-facts.ts';
import type { StoredFact } from '../stored-fact.ts';

/** What the reader wants to be asked. An empty list of kinds or difficulties leaves nothing. */
export type QuizWishes = {
  readonly count: number;
  readonly questionKinds: readonly QuestionKind[];
  readonly factKinds: readonly FactKind[];
  readonly difficulties: readonly Difficulty[];
  readonly seed: string;
  /** Facts of a lower rank are asked first; all are alike where it is missing. */
  readonly rankOf?: (fact: StoredFact) => number;
};

/** One question of several facts for so many questions in all. */
const perJointQuestion = 8;

/** A sentence to be found takes as long as two other questions: it comes half as often. */
const shares: Readonly<Record<SingleKind, number>> = {
  ...{ choice: 1, 'true-false': 1, typed: 1, cloze: 1 },
  proof: 0.5,
};

/**
 * Up to `count` questions from `facts`, the same for the same seed; fewer where the facts give no more.
 * They come in rounds: within one no fact is asked twice, and the next begins when no other fact can be.
 */
export function chooseQuestions(
  facts: readonly StoredFact[],
  wishes: QuizWishes,
): readonly AskedQuestion[] {
  const chance = chanceOf(`${wishes.seed}/session`);
  const pool = poolOf(facts, wishes, chance);
  const chosen: AskedQuestion[] = [];
  const asked = new Set<string>();
  for (let round = 0; chosen.length < wishes.count; round += 1) {
    const taken = new Round(pool, wishes, asked, `${wishes.seed}/${round}`).take(
      wishes.count - chosen.length,
    );
    if (taken.length === 0) break;
    chosen.push(...shuffled(taken, chance));
  }
  return chosen;
}

function poolOf(
  facts: readonly StoredFact[],
  { factKinds, difficulties, rankOf }: QuizWishes,
  chance: Chance,
): readonly StoredFact[] {
  const fitting = facts.filter(
    ({ kind, difficulty }) => factKinds.includes(kind) && difficulties.includes(difficulty),
  );
  const mixed = shuffled(fitting, chance);
  return rankOf === undefined ? mixed : [...mixed].sort((a, b) => rankOf(a) - rankOf(b));
}

/** One round: facts are used up as they are asked. */
class Round {
  private readonly pool: readonly StoredFact[];
  private readonly wishes: QuizWishes;
  private readonly asked: Set<string>;
  private readonly seed: string;
  private readonly used = new Set<StoredFact>();
  /** Facts that give no question of a kind any more. */
  private readonly barren = new Map<SingleKind, Set<StoredFact>>();
  private readonly taken: AskedQuestion[] = [];

  constructor(pool: readonly StoredFact[], wishes: QuizWishes, asked: Set<string>, seed: string) {
    this.pool = pool;
    this.wishes = wishes;
    this.asked = asked;
    this.seed = seed;
  }

  /** At most `count` questions. */
  take(count: number): readonly AskedQuestion[] {
    const singles = singleKinds.filter((kind) => this.wishes.questionKinds.includes(kind));
    const joint = singles.length === 0 ? count : Math.floor((count + 2) / perJointQuestion);
    this.takeJoint(joint);
    this.takeSingles(singles, count);
    return this.taken;
  }

  /** So many questions of several facts, of each wanted kind in turn. */
  private takeJoint(turns: number): void {
    const wanted = jointKinds.filter((kind) => this.wishes.questionKinds.includes(kind));
    // Dated facts are few: an order takes its own before pairs do.
    const kinds = turns > 1 ? wanted : shuffled(wanted, chanceOf(`${this.seed}/joint`));
    for (let turn = 0; turn < turns; turn += 1) {
      const inTurn = kinds.map((_, at) => kinds[(turn + at) % kinds.length]);
      const isTaken = inTurn.some((kind) => kind !== undefined && this.takeOneJoint(kind, turn));
      if (!isTaken) return;
    }
  }

  /** Of the first document, in an order by chance, that gives one. */
  private takeOneJoint(kind: (typeof jointKinds)[number], turn: number): boolean {
    const unused = this.pool.filter((one) => !this.used.has(one));
    const documents = Map.groupBy(unused, ({ documentId }) => documentId);
    const seed = `${this.seed}/${kind}/${turn}`;
    for (const [documentId, own] of shuffled([...documents], chanceOf(`${seed}/documents`))) {
      const made = `${seed}/${documentId}`;
      const question = kind === 'ordering' ? orderingQuestion(own, made) : matchingAmong(own, made);
      if (question === null || this.asked.has(keyOf(question))) continue;
      this.keep(question, documentId, own);
      return true;
    }
    return false;
  }

  /** The kind that has had the least of its share is next, as long as some fact gives it. */
  private takeSingles(kinds: readonly SingleKind[], count: number): void {
    const counts = new Map(kinds.map((kind) => [kind, 0]));
    const order = shuffled(kinds, chanceOf(`${this.seed}/order`));
    const share = (kind: SingleKind) => ((counts.get(kind) ?? 0) + 1) / shares[kind];
    let left = order;
    while (this.taken.length < count && left.length > 0) {
      const [kind] = [...left].sort((a, b) => share(a) - share(b));
      if (kind === undefined) return;
      if (this.takeSingle(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      else left = left.filter((one) => one !== kind);
    }
  }

  private takeSingle(kind: SingleKind): boolean {
    const barren = this.barren.get(kind) ?? new Set();
    this.barren.set(kind, barren);
    for (const fact of this.pool) {
      if (this.used.has(fact) || barren.has(fact)) continue;
      const question = this.questionOf(fact, kind);
      if (question !== null) {
        this.keep(question, fact.documentId, [fact]);
        return true;
      }
      barren.add(fact);
    }
    return false;
  }

  /** A question of the fact that was not asked yet, in one of its forms. */
  private questionOf(fact: StoredFact, kind: SingleKind): Question | null {
    const forms = Array.from({ length: formsOf(fact, kind) }, (_, at) => at);
    for (const at of shuffled(forms, chanceOf(`${this.seed}/${fact.id}/${kind}`))) {
      const question = formOf(fact, kind, at, this.seed);
      if (question !== null && !this.asked.has(keyOf(question))) return question;
    }
    return null;
  }

  private keep(question: Question, documentId: DocumentId, from: readonly StoredFact[]): void {
    const ids = new Set(question.factIds);
    for (const fact of from) if (ids.has(fact.id)) this.used.add(fact);
    this.asked.add(keyOf(question));
    this.taken.push({ ...question, documentId });
  }
}

const singleKinds: readonly SingleKind[] = ['choice', 'true-false', 'typed', 'cloze', 'proof'];
const jointKinds = ['ordering', 'matching'] as const;

/** What a question asks: pairs and orders of the same facts are the same, whatever chance made of them. */
function keyOf({ id, kind, factIds }: Question): string {
  return factIds.length === 1 ? id : `${kind} ${[...factIds].sort().join(' ')}`;
}

/** A matching question of the first kind, in an order by chance, that gives one. */
function matchingAmong(facts: readonly StoredFact[], seed: string): Question | null {
  const kinds = Map.groupBy(facts, ({ kind }) => kind);
  for (const [kind, ofKind] of shuffled([...kinds], chanceOf(`${seed}/kinds`))) {
    const question = matchingOf(ofKind, kind, seed);
    if (question !== null) return question;
  }
  return null;
}
