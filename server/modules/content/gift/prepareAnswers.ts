import { refusal } from './giftReasons.ts';
import { hideSyntax } from './hiddenCharacters.ts';
import { prepareNumbers } from './prepareNumbers.ts';
import { cutAnswers, isBlankText, readAnswer } from './readAnswer.ts';

/** What the answers of a block are, decided as Moodle decides it. */
export type AnswerForm = 'ESSAY' | 'NUMERIC' | 'CHOICE' | 'MATCHING' | 'TRUE_FALSE' | 'SHORT';

/** Rewrites the answers of a block (escapes hidden) so that the parser reads in them what Moodle would read. Throws GiftRefusal. */
export function prepareAnswers(answers: string): { form: AnswerForm; text: string } {
  const mark = answers.lastIndexOf('####');
  const body = (mark < 0 ? answers : answers.slice(0, mark)).trim();
  const general = mark < 0 ? '' : answers.slice(mark + 4).trim();
  const form = formOf(body);
  return { form, text: `${prepare[form](body)}${isBlankText(general) ? '' : ` ####${hideSyntax(general)}`}` };
}

const TRUTH = /^(?:T|TRUE|F|FALSE)$/;

function formOf(body: string): AnswerForm {
  if (body === '') return 'ESSAY';
  if (body.startsWith('#')) return 'NUMERIC';
  if (body.includes('~')) return 'CHOICE';
  if (body.includes('=') && body.includes('->')) return 'MATCHING';
  return TRUTH.test((body.split('#', 1)[0] ?? '').trim()) ? 'TRUE_FALSE' : 'SHORT';
}

const prepare: Record<AnswerForm, (body: string) => string> = {
  ESSAY: () => '',
  NUMERIC: (body) => `#${prepareNumbers(body.slice(1))}`,
  CHOICE: (body) => weighted(cutAnswers(body, /(?=[=~])/), 'CHOICE'),
  MATCHING: (body) => cutAnswers(body, /(?==)/).map(preparePair).join(' '),
  TRUE_FALSE: prepareTruth,
  // A single text may stand without its mark.
  SHORT: (body) => weighted(cutAnswers(body.startsWith('=') ? body : `=${body}`, /(?==)/), 'SHORT'),
};

function weighted(answers: string[], form: 'CHOICE' | 'SHORT'): string {
  if (form === 'CHOICE' && answers.length < 2) throw refusal('ONE_CHOICE');
  return answers
    .map((answer) => {
      const { mark, weight, text, feedback } = readAnswer(answer);
      if (isBlankText(text)) throw refusal('EMPTY_ANSWER');
      return `${mark}${weight}${hideSyntax(text)}${feedback}`;
    })
    .join(' ');
}

function preparePair(pair: string): string {
  const arrow = pair.indexOf('->');
  if (arrow < 0) throw refusal('MATCHING_WITHOUT_ARROW', { answer: pair.slice(1) });
  const prompt = pair.slice(1, arrow).trim();
  const answer = pair.slice(arrow + 2).trim();
  if (answer === '') throw refusal('EMPTY_ANSWER');
  return `=${isBlankText(prompt) ? '' : hideSyntax(prompt)} -> ${hideSyntax(answer)}`;
}

function prepareTruth(body: string): string {
  const [truth = '', first = '', ...rest] = body.split('#').map((part) => part.trim());
  const second = rest.join('#');
  const feedback = [first, second].map((part) => `#${isBlankText(part) ? '' : hideSyntax(part)}`);
  return `${truth}${first || second ? feedback.join(' ') : ''}`;
}
