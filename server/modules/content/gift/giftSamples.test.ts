import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { GIFTQuestion, NumericalChoice, NumericalFormat, TextChoice, TextFormat } from 'gift-pegjs';
import { markdownToHtml } from '../richText/markdownToHtml.ts';
import { sanitizeRichText } from '../richText/sanitizeRichText.ts';
import type { GiftEntry } from './readGift.ts';
import { readGift } from './readGift.ts';

const root = resolve(import.meta.dirname, '../../../..');
const folder = join(resolve(root, process.env.SAMPLES_DIR ?? '../shared/samples'), 'gift');
const isThere = existsSync(folder);

/** Taken, refused, noted. */
const COUNTS: Record<string, [number, number, number]> = {
  TFTwoFeedback: [3, 0, 0],
  categorySpecialCharacter: [0, 0, 1],
  descriptionTitleEscapedColon: [1, 0, 1],
  escapeAll: [1, 0, 0],
  escapeEquals: [1, 0, 0],
  formatExamples: [1, 0, 0],
  markdown: [0, 0, 4],
  mc1: [1, 0, 0],
  mc4: [1, 0, 0],
  mcHTMLComment: [1, 0, 0],
  multipleAnswersFloat: [1, 0, 0],
  numerical1: [10, 0, 0],
  shortAnswer1: [2, 0, 0],
  shortAnswerNotMatching: [2, 0, 0],
  shortFirstEmbeddedUnderline: [2, 0, 0],
  symbolsAll: [1, 0, 0],
  tag_id_and_two_tags: [1, 0, 0],
  tf1: [1, 0, 0],
  tf1_markdown: [1, 0, 0],
  totara_moodle_backslash: [1, 0, 0],
  totara_moodle_match: [1, 0, 0],
  totara_moodle_multichoice_multi: [1, 0, 0],
  totara_moodle_pre_content: [1, 0, 0],
  totara_moodle_shortanswer_general_feedback: [1, 0, 0],
  totara_moodle_truefalse_true_answer1: [1, 0, 0],
  type_inferred_multiline_markdown: [1, 0, 0],
};

/** What a reader sees, whatever the markup. */
function visible(html: string): string {
  const text = html
    .replace(/<!--.*?-->|<[^>]*>/gs, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return squeeze(text.replaceAll('&amp;', '&'));
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The same for a text of the other implementation; HTML is compared to the byte besides. */
function expectedText({ format, text }: TextFormat): string {
  if (format === 'html') return visible(text);
  return format === 'markdown' ? visible(markdownToHtml(text).html) : squeeze(text);
}

function sameText(ours: string | null, theirs: TextFormat | null): void {
  expect(ours === null ? null : visible(ours)).toBe(theirs && theirs.text !== '' ? expectedText(theirs) : null);
  if (ours !== null && theirs?.format === 'html') expect(ours).toBe(sanitizeRichText(theirs.text).html.trim());
}

function sameNumber(ours: { min: number; max: number }, theirs: NumericalFormat): void {
  const { type, number = 0, range = 0, numberLow = 0, numberHigh = 0 } = theirs;
  const [min, max] = type === 'high-low' ? [numberLow, numberHigh] : [number - range, number + range];
  expect(ours.min).toBeCloseTo(min, 9);
  expect(ours.max).toBeCloseTo(max, 9);
}

const weightOf = ({ weight, isCorrect }: TextChoice | NumericalChoice) => weight ?? (isCorrect ? 100 : 0);

function sameAnswers({ question }: GiftEntry, theirs: GIFTQuestion): void {
  if (theirs.type === 'MC') {
    if (question?.kind !== 'SINGLE_CHOICE' && question?.kind !== 'MULTIPLE_CHOICE') throw new Error('not a choice');
    expect(question.kind).toBe(theirs.choices.some(({ isCorrect }) => isCorrect) ? 'SINGLE_CHOICE' : 'MULTIPLE_CHOICE');
    expect(question.answers.choices.map(({ weight }) => weight)).toEqual(theirs.choices.map(weightOf));
    for (const [index, choice] of theirs.choices.entries()) {
      sameText(question.answers.choices[index]?.html ?? null, choice.text);
      sameText(question.answers.choices[index]?.feedback ?? null, choice.feedback);
    }
  } else if (theirs.type === 'Short') {
    if (question?.kind !== 'SHORT_TEXT') throw new Error('not a short text');
    expect(question.answers.accepted.map(({ text, weight }) => [text, weight])).toEqual(
      theirs.choices.map((choice) => [choice.text.text, weightOf(choice)]),
    );
    for (const [index, choice] of theirs.choices.entries()) {
      sameText(question.answers.accepted[index]?.feedback ?? null, choice.feedback);
    }
  } else if (theirs.type === 'Numerical') {
    if (question?.kind !== 'NUMERIC') throw new Error('not numeric');
    const alone = { isCorrect: true, weight: null, feedback: null };
    const choices = Array.isArray(theirs.choices) ? theirs.choices : [{ ...alone, text: theirs.choices }];
    expect(question.answers.accepted.map(({ weight }) => weight)).toEqual(choices.map(weightOf));
    for (const [index, choice] of choices.entries()) {
      const ours = question.answers.accepted[index];
      if (!ours) throw new Error('a number is missing');
      sameNumber(ours, choice.text);
      sameText(ours.feedback, choice.feedback);
    }
  } else if (theirs.type === 'Matching') {
    if (question?.kind !== 'MATCHING') throw new Error('not matching');
    expect(question.answers.pairs.map(({ answer }) => answer)).toEqual(theirs.matchPairs.map((pair) => pair.subanswer));
    for (const [index, pair] of theirs.matchPairs.entries()) {
      sameText(question.answers.pairs[index]?.prompt ?? null, pair.subquestion);
    }
  } else if (theirs.type === 'TF') {
    if (question?.kind !== 'TRUE_FALSE') throw new Error('not true or false');
    expect(question.answers.correct).toBe(theirs.isTrue);
    sameText(question.answers.feedbackTrue, theirs.trueFeedback);
    sameText(question.answers.feedbackFalse, theirs.falseFeedback);
  } else {
    expect([theirs.type, question?.kind]).toEqual(['Essay', 'ESSAY']);
  }
}

function sameEntry(entry: GiftEntry, theirs: GIFTQuestion): void {
  if (theirs.type === 'Category') {
    expect(entry).toMatchObject({ outcome: 'NOTE', category: theirs.title, reason: { code: 'CATEGORY' } });
    return;
  }
  const marks = { title: theirs.title, externalId: theirs.id ?? null, tags: theirs.tags ?? [] };
  if (theirs.type === 'Description') {
    expect(entry).toMatchObject({ ...marks, outcome: 'NOTE', reason: { code: 'DESCRIPTION' } });
    return;
  }
  // Questions that our rules do not allow (weights that make no whole, one pair) are told, not taken.
  if (entry.outcome === 'REFUSED') {
    expect(entry.reason?.text).toBeTruthy();
    return;
  }
  expect(entry).toMatchObject({ ...marks, outcome: 'TAKEN', hasEmbeddedAnswers: theirs.hasEmbeddedAnswers });
  expect(entry.question?.title ?? null).toBe(theirs.title);
  sameText(entry.question?.stem ?? null, theirs.stem);
  sameText(entry.question?.feedback ?? null, theirs.globalFeedback);
  sameAnswers(entry, theirs);
}

const names = isThere
  ? readdirSync(folder).flatMap((file) => (file.endsWith('.gift') ? [file.slice(0, -'.gift'.length)] : []))
  : [];
if (!isThere) console.warn(`GIFT samples are not at ${folder}: their tests are skipped (set SAMPLES_DIR).`);

it('has the samples where they are required', () => {
  expect(isThere || process.env.REQUIRE_ALL !== '1').toBe(true);
});

(isThere ? describe : describe.skip)('GIFT files of others', () => {
  it('are all there', () => {
    expect(names).toEqual(expect.arrayContaining(Object.keys(COUNTS)));
  });

  it.each(names.length > 0 ? names : ['none'])('%s is read as the other implementation reads it', (name) => {
    const report = readGift(readFileSync(join(folder, `${name}.gift`), 'utf8'));
    const theirs: GIFTQuestion[] = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    expect(report.entries).toHaveLength(theirs.length);
    for (const [index, entry] of report.entries.entries()) sameEntry(entry, theirs[index] as GIFTQuestion);
    const { taken, refused, noted } = report.counts;
    if (COUNTS[name]) expect([taken, refused, noted]).toEqual(COUNTS[name]);
  });
});
