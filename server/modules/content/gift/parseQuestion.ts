import type { GIFTQuestion } from 'gift-pegjs';
import gift from 'gift-pegjs';
import type { GiftParts } from './cutBlock.ts';
import { refusal } from './giftReasons.ts';
import { hideSyntax, NOTHING } from './hiddenCharacters.ts';
import { prepareAnswers } from './prepareAnswers.ts';

/** A block that has answers. */
export type GiftQuestionParts = GiftParts & { answers: string };
/** What the parser makes of a block with answers. */
export type ParsedGiftQuestion = Exclude<GIFTQuestion, { type: 'Description' | 'Category' }>;

/** The most characters a single question may have. */
export const MAX_BLOCK_CHARS = 256 * 1024;

/** Has the parser read one question without its title, which has been cut off; its texts still have their characters hidden. Throws GiftRefusal. */
export function parseQuestion(parts: GiftQuestionParts): ParsedGiftQuestion {
  const { form, text } = prepareAnswers(parts.answers);
  const question = parse(toSource(parts, text));
  const expected = {
    ESSAY: 'Essay',
    NUMERIC: 'Numerical',
    CHOICE: 'MC',
    MATCHING: 'Matching',
    TRUE_FALSE: 'TF',
    SHORT: 'Short',
  };
  if (question.type !== expected[form] || question.type === 'Category' || question.type === 'Description') {
    throw refusal('UNKNOWN_SYNTAX', { detail: `read as ${question.type}` });
  }
  return question;
}

function parse(source: string): GIFTQuestion {
  let questions: GIFTQuestion[];
  try {
    questions = gift.parse(source);
  } catch (error) {
    throw refusal('UNKNOWN_SYNTAX', { detail: error instanceof Error ? error.message : 'unreadable' });
  }
  const [question] = questions;
  if (!question || questions.length > 1) throw refusal('UNKNOWN_SYNTAX', { detail: 'not one question' });
  return question;
}

const FORMAT = /^\[(?:html|moodle|plain|markdown)\]/;

// The answers take the format of the text before them, so a format that stands behind or alone is given a text of nothing.
function toSource({ before, behind }: GiftQuestionParts, answers: string): string {
  const alone = FORMAT.exec(before)?.[0] === before ? before : '';
  const format = alone || (before === '' ? (FORMAT.exec(behind)?.[0] ?? '') : '');
  const head = format ? `${format}${NOTHING}` : before;
  const tail = alone ? behind : behind.slice(format.length);
  return `${asText(head)}{${answers}}${asText(tail)}`;
}

// Two slashes would begin a comment here; those that do in GIFT are gone already.
function asText(text: string): string {
  return `${text.startsWith('//') ? NOTHING : ''}${hideSyntax(text)}`;
}
