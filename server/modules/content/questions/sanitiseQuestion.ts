import { giveIds } from './giveIds.ts';
import { isBlank } from './judgeQuestion.ts';
import type { QuestionDraft, ShapedQuestion } from './questionDraft.ts';

type Clean = (html: string) => string;
type Shaped<Kind extends ShapedQuestion['kind']> = Extract<ShapedQuestion, { kind: Kind }>['answers'];

/** A question of the right form with its HTML put through `clean` (in reading order, so that links are numbered as they are read), its texts trimmed and its ids given. Blank feedback and prompts become null. */
export function sanitiseQuestion(shaped: ShapedQuestion, clean: Clean): QuestionDraft {
  const common = {
    title: cleanText(shaped.title ?? '') || null,
    stem: clean(shaped.stem).trim(),
    points: Math.round(shaped.points * 1000) / 1000,
    shuffle: shaped.shuffle,
  };
  // Called after the answers have been cleaned.
  const rest = () => ({ ...common, feedback: optional(shaped.feedback, clean) });
  switch (shaped.kind) {
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
      return { kind: shaped.kind, answers: choices(shaped.answers, clean), ...rest() };
    case 'TRUE_FALSE':
      return { kind: shaped.kind, answers: trueFalse(shaped.answers, clean), ...rest() };
    case 'SHORT_TEXT':
      return { kind: shaped.kind, answers: shortText(shaped.answers, clean), ...rest() };
    case 'NUMERIC':
      return { kind: shaped.kind, answers: numeric(shaped.answers, clean), ...rest() };
    case 'MATCHING':
      return { kind: shaped.kind, answers: matching(shaped.answers, clean), ...rest() };
    case 'ORDERING':
      return { kind: shaped.kind, answers: ordering(shaped.answers, clean), ...rest() };
    case 'ESSAY':
      return {
        kind: shaped.kind,
        answers: { ...shaped.answers, graderNotes: optional(shaped.answers.graderNotes, clean) },
        ...rest(),
      };
  }
}

function choices(answers: Shaped<'SINGLE_CHOICE'>, clean: Clean) {
  const cleaned = answers.choices.map(({ id, html, weight, feedback }) => {
    return { id, html: clean(html).trim(), weight, feedback: optional(feedback, clean) };
  });
  return { choices: giveIds(cleaned, ({ html }) => html) };
}

function trueFalse({ correct, feedbackTrue, feedbackFalse }: Shaped<'TRUE_FALSE'>, clean: Clean) {
  return { correct, feedbackTrue: optional(feedbackTrue, clean), feedbackFalse: optional(feedbackFalse, clean) };
}

function shortText({ accepted, caseSensitive }: Shaped<'SHORT_TEXT'>, clean: Clean) {
  const cleaned = accepted.map(({ id, text, weight, feedback }) => {
    return { id, text: cleanText(text), weight, feedback: optional(feedback, clean) };
  });
  return { accepted: giveIds(cleaned, ({ text }) => text), caseSensitive };
}

function numeric({ accepted }: Shaped<'NUMERIC'>, clean: Clean) {
  const cleaned = accepted.map(({ id, min, max, weight, feedback }) => {
    return { id, min, max, weight, feedback: optional(feedback, clean) };
  });
  return { accepted: giveIds(cleaned, ({ min, max }) => `${min}..${max}`) };
}

function matching({ pairs }: Shaped<'MATCHING'>, clean: Clean) {
  const cleaned = pairs.map(({ id, prompt, answer }) => {
    return { id, prompt: optional(prompt, clean), answer: cleanText(answer) };
  });
  return { pairs: giveIds(cleaned, ({ prompt, answer }) => `${prompt ?? ''}\n${answer}`) };
}

function ordering({ items }: Shaped<'ORDERING'>, clean: Clean) {
  const cleaned = items.map(({ id, html }) => ({ id, html: clean(html).trim() }));
  return { items: giveIds(cleaned, ({ html }) => html) };
}

function optional(html: string | null, clean: Clean): string | null {
  const cleaned = clean(html ?? '').trim();
  return isBlank(cleaned) ? null : cleaned;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').toWellFormed().trim();
}
