import type { RichText, RichTextOptions } from '../richText/sanitizeRichText.ts';
import { startRichText } from '../richText/sanitizeRichText.ts';
import { judgeQuestion } from './judgeQuestion.ts';
import type { QuestionDraft } from './questionDraft.ts';
import { QUESTION_LIMITS, questionInputSchema } from './questionDraft.ts';
import type { QuestionProblem } from './questionProblems.ts';
import { problemsOf } from './questionProblems.ts';
import { sanitiseQuestion } from './sanitiseQuestion.ts';

/** A question fit to be stored with the files and links its HTML refers to (numbered together over stem, answers and feedback), or everything that is wrong with it. */
export type ParsedQuestion =
  | ({ ok: true; question: QuestionDraft } & Pick<RichText, 'files' | 'links' | 'dropped'>)
  | { ok: false; problems: QuestionProblem[] };

/** Reads a question from anything: checks its form, sanitises its HTML, gives ids and judges it. Never throws for bad input; reading a stored question again with its own links changes nothing. */
export function parseQuestionDraft(input: unknown, options: RichTextOptions = {}): ParsedQuestion {
  const tooMuch = oversized(input);
  if (tooMuch) return { ok: false, problems: [tooMuch] };
  const shaped = questionInputSchema.safeParse(input);
  if (!shaped.success) return { ok: false, problems: problemsOf(shaped.error) };
  const pass = startRichText(options);
  const question = sanitiseQuestion(shaped.data, pass.clean);
  const problems = [...grownTooLong(question), ...judgeQuestion(question)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, question, ...pass.found() };
}

// Zod reads every entry of a list before it counts them; a list of a million is refused here.
function oversized(input: unknown): QuestionProblem | null {
  if (typeof input !== 'object' || input === null || !('answers' in input)) return null;
  const { answers } = input;
  if (typeof answers !== 'object' || answers === null) return null;
  for (const [name, value] of Object.entries(answers)) {
    if (Array.isArray(value) && value.length > QUESTION_LIMITS.answers) {
      return { path: `answers.${name.slice(0, 100)}`, code: 'TOO_MANY', params: { max: QUESTION_LIMITS.answers } };
    }
  }
  return null;
}

// Sanitising writes `&` as `&amp;`: what just fitted may fit no longer.
function grownTooLong(question: QuestionDraft): QuestionProblem[] {
  const large = ['stem', 'feedback', 'answers.graderNotes'];
  return htmlOf(question, '').flatMap(([path, html]) => {
    const limit = large.includes(path) ? QUESTION_LIMITS.stemBytes : QUESTION_LIMITS.htmlBytes;
    if (Buffer.byteLength(html) <= limit) return [];
    return [{ path, code: 'TOO_LONG' as const, params: { maxBytes: limit } }];
  });
}

// No character takes more than three bytes per UTF-16 unit: most texts need no counting.
function htmlOf(value: unknown, path: string): [path: string, html: string][] {
  if (typeof value === 'string') return value.length * 3 > QUESTION_LIMITS.htmlBytes ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => htmlOf(entry, path ? `${path}.${key}` : key));
}
