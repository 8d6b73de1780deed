import { QUESTION_LIMITS } from '../questions/questionDraft.ts';
import { refusal } from './giftReasons.ts';
import { cutAnswers, readAnswer } from './readAnswer.ts';

/** Rewrites the numeric answers (what follows `{#`) in the one spelling the parser knows: plain decimals without spaces, each answer with its mark. Throws GiftRefusal. */
export function prepareNumbers(body: string): string {
  const written = body.trim();
  if (written === '') throw refusal('NO_NUMBER');
  const marked = /^[=~]/.test(written) ? written : `=${written}`;
  return cutAnswers(marked, /(?=[=~])/)
    .map((answer) => {
      const { mark, weight, text, feedback } = readAnswer(answer);
      // No number, or an asterisk: whatever else was answered.
      const anything = text === '*' || (mark === '~' && text === '');
      return `${mark}${weight}${anything ? '' : readRange(text)}${feedback}`;
    })
    .join(' ');
}

const NUMBER = /^([+-]?)([0-9]{0,40})(?:\.([0-9]{0,40}))?(?:[eE]([+-]?[0-9]{1,3}))?$/;

function readRange(text: string): string {
  const [first = '', second] = text.split('..', 2).map((part) => part.trim());
  if (second !== undefined) return `${plainNumber(first, text)}..${plainNumber(second, text)}`;
  const [value = '', tolerance] = text.split(':').map((part) => part.trim());
  if (tolerance === undefined) return plainNumber(value, text);
  if (text.split(':').length > 2 || tolerance.startsWith('-')) throw refusal('BAD_NUMBER', { answer: text });
  return `${plainNumber(value, text)}:${plainNumber(tolerance, text)}`;
}

// The parser knows neither `.5` nor `1e-3`.
function plainNumber(written: string, answer: string): string {
  const match = NUMBER.exec(written);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (
    !match ||
    whole + fraction === '' ||
    Math.abs(Number(written)) > QUESTION_LIMITS.number ||
    Math.abs(Number(exponent)) > 100
  ) {
    throw refusal('BAD_NUMBER', { answer });
  }
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const before = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const behind = point < 0 ? digits.padStart(digits.length - point, '0') : digits.slice(point);
  return `${sign}${before}${behind === '' ? '' : `.${behind}`}`;
}
