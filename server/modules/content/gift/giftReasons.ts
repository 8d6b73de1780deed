import type { QuestionProblem, QuestionProblemCode } from '../questions/questionProblems.ts';
import { questionProblemMessage } from '../questions/questionProblems.ts';

/** Why a block of a GIFT file gave no question, in English; `{name}` stands for a parameter. With the codes of questions/questionProblems.ts the keys are the closed list of codes. */
export const giftReasonText = {
  CATEGORY: 'A category: the questions below belong to it. It is not a question.',
  DESCRIPTION: 'A text without answers: it is not a question.',
  UNTERMINATED_BRACE: 'The answers begin with "{" but the "}" is missing.',
  STRAY_BRACE: 'There is a "}" without a "{" before it. In a text write \\{ and \\}.',
  NESTED_BRACE: 'There is a "{" inside the answers. In a text write \\{ and \\}.',
  SECOND_ANSWER_GROUP:
    'There is more than one "{…}". Leave a blank line between questions, and in a text write \\{ and \\}.',
  TITLE_NOT_CLOSED: 'The title begins with "::" but does not end with "::".',
  ANSWER_WITHOUT_MARK: 'The answer "{answer}" begins with neither "=" nor "~".',
  EMPTY_ANSWER: 'An answer has no text.',
  BAD_WEIGHT: 'The weight "{weight}" is not a number from {min} to {max}.',
  BAD_NUMBER: '"{answer}" is not a number, a number with a tolerance (3.14:0.01) or a range (3.1..3.2).',
  NO_NUMBER: 'There is no number after "{#".',
  MATCHING_WITHOUT_ARROW: 'The pair "{answer}" has no "->".',
  ONE_CHOICE: 'A question with one choice cannot be asked.',
  NO_RIGHT_ANSWER: 'No answer is marked as right.',
  TOO_MANY_ANSWERS: 'There are {count} answers; {max} are possible.',
  BLOCK_TOO_LONG: 'This question is longer than {max} characters.',
  UNKNOWN_SYNTAX: 'This is not GIFT: {detail}',
  FILE_TOO_LARGE: 'The file has {bytes} bytes; {maxBytes} are possible.',
  TOO_MANY_QUESTIONS: 'The file has {count} questions; {max} are possible at once.',
  TOO_MANY_BLOCKS: 'The file has more than {max} questions, texts and categories.',
  TITLE_CUT: 'The title was cut to {max} characters.',
  PICTURES_DROPPED: 'Pictures were left out: {sources}',
  LINKS_DROPPED: 'Links were left out (their text stayed): {hrefs}',
  MARKUP_DROPPED: 'Parts of the text were left out: {tags}',
} as const;

export type GiftReasonCode = keyof typeof giftReasonText | QuestionProblemCode;

/** A code with its parameters and the English sentence. */
export interface GiftReason {
  code: GiftReasonCode;
  params: Record<string, string | number>;
  text: string;
}

/** What cannot be imported, thrown inside this folder only: readGift catches it block by block. */
export class GiftRefusal extends Error {
  constructor(readonly reason: GiftReason) {
    super(reason.text);
    this.name = 'GiftRefusal';
  }
}

/** A reason of this folder with its sentence. */
export function giftReason(
  code: keyof typeof giftReasonText,
  params: Record<string, string | number> = {},
): GiftReason {
  const text = giftReasonText[code].replace(/\{(\w+)\}/g, (whole, name: string) => `${params[name] ?? whole}`);
  return { code, params, text };
}

/** A refusal to throw; long parameters are cut to 60 characters. */
export function refusal(code: keyof typeof giftReasonText, params: Record<string, string | number> = {}): GiftRefusal {
  const cut = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === 'string' ? excerptOf(value, 60) : value,
  ]);
  return new GiftRefusal(giftReason(code, Object.fromEntries(cut)));
}

/** A problem of the question itself, with the path of the field in its parameters. */
export function questionReason(problem: QuestionProblem): GiftReason {
  const text = `${problem.path}: ${questionProblemMessage(problem)}`;
  return { code: problem.code, params: { ...problem.params, path: problem.path }, text };
}

/** The beginning of a text on one line, at most `max` characters. */
export function excerptOf(text: string, max: number): string {
  const line = text
    .slice(0, max * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > max ? `${line.slice(0, max - 1).toWellFormed()}…` : line;
}
