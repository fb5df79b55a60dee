/** A quiz as a table (CSV) and as data (JSON), to be kept or handed on. */
import type { AskedQuestion, Attempt } from '../attempt.ts';
import type { Question } from '../question.ts';
import { givenWords, rightWords } from '../session/given-words.ts';

/** What `quizJson` writes; a later shape has a higher version. */
const version = 1;

const columns = [
  ...(['number', 'kind', 'question', 'options', 'answer', 'proof', 'document'] as const),
  ...(['about', 'difficulty', 'given', 'verdict', 'seconds'] as const),
];

/** The quiz as CSV (RFC 4180, lines end with CRLF): a head and a line for each question. */
export function quizCsv(attempt: Attempt, titleOf: (question: AskedQuestion) => string): string {
  const rows = attempt.questions.map((question, at) => {
    const answer = attempt.answers[at] ?? null;
    return [
      String(at + 1),
      question.kind,
      promptOf(question),
      optionsOf(question).join(' | '),
      rightWords(question),
      question.quotes.map(({ exact }) => exact).join(' … '),
      titleOf(question),
      question.factKind,
      String(question.difficulty),
      answer === null ? '' : givenWords(question, answer.given),
      answer?.verdict ?? '',
      answer === null ? '' : String(Math.round(answer.ms / 1000)),
    ];
  });
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * One cell: quoted where it has to be. A spreadsheet would reckon with a cell that begins like a formula:
 * an apostrophe before it makes words of it (OWASP, CSV injection).
 */
export function csvCell(words: string): string {
  const plain = /^[\s]*[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The quiz as JSON, indented: what was asked, what is right and what proves it, and what was answered. */
export function quizJson(attempt: Attempt, titleOf: (question: AskedQuestion) => string): string {
  const { title, mode, startedAt, finishedAt } = attempt;
  const questions = attempt.questions.map((question, at) => {
    const { documentId: _, id: _id, ...asked } = question;
    const answer = attempt.answers[at] ?? null;
    return {
      ...{ document: titleOf(question), ...asked, rightAnswer: rightWords(question) },
      answer: answer === null ? null : { ...answer, words: givenWords(question, answer.given) },
    };
  });
  const quiz = { kind: 'plenum-quiz', version, title, mode, startedAt, finishedAt, questions };
  return `${JSON.stringify(quiz, null, 2)}\n`;
}

/** What is asked, whole: of a cloze the sentence with its gap. */
export function promptOf(question: Question): string {
  if (question.kind !== 'cloze') return question.prompt;
  return `${question.before}_____${question.after}`;
}

/** What can be chosen from, where there is anything. */
export function optionsOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'choice':
      return question.options;
    case 'matching':
      return [...question.cues, ...question.answers];
    case 'ordering':
      return question.events;
    default:
      return [];
  }
}
