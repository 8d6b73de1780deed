import type { QuestionDraft } from './questionDraft.ts';
import type { QuestionProblem } from './questionProblems.ts';

/** How far the positive weights of a multiple choice may be from 100 in sum: thirds are written 33.33333. */
export const WEIGHT_TOLERANCE = 0.01;

/** The rules that concern several fields of a question together: emptiness, ids, weights, ranges. Returns what is broken, empty when nothing is. */
export function judgeQuestion(question: QuestionDraft): QuestionProblem[] {
  const problems: QuestionProblem[] = isBlank(question.stem) ? [{ path: 'stem', code: 'EMPTY' }] : [];
  return [...problems, ...judgeAnswers(question)];
}

/** True for HTML that shows nothing: no text and no picture. */
export function isBlank(html: string): boolean {
  return !html.includes('<img') && html.replace(/<[^>]*>|\u200b/g, '').trim() === '';
}

function judgeAnswers(question: QuestionDraft): QuestionProblem[] {
  switch (question.kind) {
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE': {
      const { choices } = question.answers;
      const weights = question.kind === 'SINGLE_CHOICE' ? fullWeight(choices, 'choices') : weightSum(choices);
      return [...emptyHtml(choices, 'choices'), ...duplicateIds(choices, 'choices'), ...weights];
    }
    case 'SHORT_TEXT': {
      const { accepted } = question.answers;
      const empty = accepted.flatMap((entry, index) => (entry.text === '' ? [at(`accepted.${index}.text`)] : []));
      return [...empty, ...duplicateIds(accepted, 'accepted'), ...fullWeight(accepted, 'accepted')];
    }
    case 'NUMERIC':
      return judgeRanges(question.answers.accepted);
    case 'MATCHING':
      return judgePairs(question.answers.pairs);
    case 'ORDERING':
      return [...emptyHtml(question.answers.items, 'items'), ...duplicateIds(question.answers.items, 'items')];
    case 'ESSAY': {
      const { minWords, maxWords } = question.answers;
      const reversed = minWords !== null && maxWords !== null && minWords > maxWords;
      return reversed ? [{ path: 'answers.minWords', code: 'WORDS_REVERSED' }] : [];
    }
    case 'TRUE_FALSE':
      return [];
  }
}

const at = (path: string): QuestionProblem => ({ path: `answers.${path}`, code: 'EMPTY' });

function emptyHtml(entries: { html: string }[], name: string): QuestionProblem[] {
  return entries.flatMap((entry, index) => (isBlank(entry.html) ? [at(`${name}.${index}.html`)] : []));
}

function duplicateIds(entries: { id: string }[], name: string): QuestionProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew ? [] : [{ path: `answers.${name}.${index}.id`, code: 'DUPLICATE_ID' as const, params: { id } }];
  });
}

function fullWeight(entries: { weight: number }[], name: string): QuestionProblem[] {
  return entries.some(({ weight }) => weight === 100) ? [] : [{ path: `answers.${name}`, code: 'NO_FULL_WEIGHT' }];
}

function weightSum(choices: { weight: number }[]): QuestionProblem[] {
  const sum = choices.reduce((total, { weight }) => total + Math.max(0, weight), 0);
  // Binary fractions: 3 × 33.33 is a hair more than 0.01 away from 100.
  if (Math.abs(sum - 100) <= WEIGHT_TOLERANCE + 1e-9) return [];
  return [{ path: 'answers.choices', code: 'WEIGHTS_NOT_100', params: { sum: Number(sum.toFixed(5)) } }];
}

function judgeRanges(accepted: { id: string; min: number; max: number; weight: number }[]): QuestionProblem[] {
  const reversed = accepted.flatMap(({ min, max }, index) =>
    min > max ? [{ path: `answers.accepted.${index}.min`, code: 'RANGE_REVERSED' as const }] : [],
  );
  return [...reversed, ...duplicateIds(accepted, 'accepted'), ...fullWeight(accepted, 'accepted')];
}

function judgePairs(pairs: { id: string; prompt: string | null; answer: string }[]): QuestionProblem[] {
  const empty = pairs.flatMap(({ answer }, index) => (answer === '' ? [at(`pairs.${index}.answer`)] : []));
  const prompts = pairs.filter(({ prompt }) => prompt !== null).length;
  const few = prompts < 2 ? [{ path: 'answers.pairs', code: 'TOO_FEW_PAIRS' as const, params: { min: 2 } }] : [];
  return [...empty, ...duplicateIds(pairs, 'pairs'), ...few];
}
