import { QUESTION_LIMITS } from '../questions/questionDraft.ts';
import { refusal } from './giftReasons.ts';
import { hideSyntax } from './hiddenCharacters.ts';

/** The answers with their marks, at most 50; what stands before the first mark is refused. */
export function cutAnswers(body: string, before: RegExp): string[] {
  const answers = body.split(before).map((answer) => answer.trim());
  if (answers.length > QUESTION_LIMITS.answers) {
    throw refusal('TOO_MANY_ANSWERS', { count: answers.length, max: QUESTION_LIMITS.answers });
  }
  const unmarked = answers.find((answer) => !/^[=~]/.test(answer));
  if (unmarked !== undefined) throw refusal('ANSWER_WITHOUT_MARK', { answer: unmarked });
  return answers;
}

/** True for a text of nothing, with or without a format before it. */
export function isBlankText(text: string): boolean {
  return /^(?:\[(?:html|moodle|plain|markdown)\])?\s*$/.test(text);
}

const WEIGHT = /^%([^%]{0,20})%/;
const WEIGHT_VALUE = /^-?[0-9]{1,3}(?:\.[0-9]{0,15})?$/;

/** One answer in its parts: the mark, the weight as the parser wants it, the text, and the feedback with its `#` (nothing when there is none). */
export function readAnswer(answer: string): { mark: string; weight: string; text: string; feedback: string } {
  const [written = '', ...rest] = answer.slice(1).split('#');
  const feedback = rest.join('#').trim();
  const { weight, text } = readWeight(written.trim());
  return { mark: answer.slice(0, 1), weight, text, feedback: isBlankText(feedback) ? '' : `#${hideSyntax(feedback)}` };
}

function readWeight(written: string): { weight: string; text: string } {
  const found = WEIGHT.exec(written);
  const value = found?.[1]?.trim() ?? '';
  if (!found || !/^[-+0-9.,]+$/.test(value) || !/[0-9]/.test(value)) return { weight: '', text: written };
  if (!WEIGHT_VALUE.test(value) || Math.abs(Number(value)) > 100) {
    throw refusal('BAD_WEIGHT', { weight: value, min: -100, max: 100 });
  }
  return { weight: `%${value}%`, text: written.slice(found[0].length).trim() };
}
