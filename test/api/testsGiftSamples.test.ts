import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GIFTQuestion, Numerical, NumericalChoice, TextChoice, TextFormat } from 'gift-pegjs';
import { anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { type AuthoredQuestion, aTest, draftQuestions, questionFields } from '../harness/questions.ts';
import { samplesFolder } from '../harness/samples.ts';
import { createTestServer } from '../harness/testServer.ts';

const folder = samplesFolder('gift');
const names = folder ? readdirSync(folder).flatMap((file) => (file.endsWith('.gift') ? [file.slice(0, -5)] : [])) : [];

/** Questions taken, questions refused, parts that are no questions. */
const counts: Record<string, [taken: number, refused: number, noted: number]> = {
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

const importGift = `mutation ($input: ImportGiftInput!) { importGift(input: $input) { ... on ImportGiftSuccess {
  counts { taken refused noted } report { index line title outcome kind code message question { ${questionFields} } } } } }`;

interface Imported {
  importGift: {
    counts: { taken: number; refused: number; noted: number };
    report: { index: number; line: number; title: string | null; outcome: string; question: AuthoredQuestion | null }[];
  };
}

type Html = { html: string } | null;

/** What a reader sees of HTML, or of a text of the other implementation: letters and digits, whatever the markup. */
const seen = (text: string): string =>
  text
    .replace(/<!--.*?-->|<[^>]*>/gs, ' ')
    .replace(/&(amp|lt|gt);/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const sameText = (ours: Html | undefined, theirs: TextFormat | null): void => {
  expect(ours ? seen(ours.html) : '').toBe(theirs ? seen(theirs.text) : '');
};

const weightOf = ({ weight, isCorrect }: TextChoice | NumericalChoice) => weight ?? (isCorrect ? 100 : 0);

/** The numbers as a list of choices, however few they are. */
function numbersOf({
  choices,
}: Numerical): { min: number; max: number; weight: number; feedback: TextFormat | null }[] {
  const alone = { isCorrect: true, weight: null, feedback: null };
  const list = Array.isArray(choices) ? choices : [{ ...alone, text: choices } as NumericalChoice];
  return list.map((choice) => {
    const { type, number = 0, range = 0, numberLow = 0, numberHigh = 0 } = choice.text;
    const [min, max] = type === 'high-low' ? [numberLow, numberHigh] : [number - range, number + range];
    return { min, max, weight: weightOf(choice), feedback: choice.feedback };
  });
}

function sameAnswers(ours: AuthoredQuestion, theirs: GIFTQuestion): void {
  const entries = (ours.choices ?? ours.accepted ?? ours.pairs ?? []) as { [field: string]: unknown; feedback: Html }[];
  if (theirs.type === 'MC') {
    expect(ours.kind).toBe(theirs.choices.some(({ isCorrect }) => isCorrect) ? 'SINGLE_CHOICE' : 'MULTIPLE_CHOICE');
    expect(entries.map(({ weight }) => weight)).toEqual(theirs.choices.map(weightOf));
    for (const [index, { text, feedback }] of theirs.choices.entries()) {
      sameText(entries[index]?.text as Html, text);
      sameText(entries[index]?.feedback, feedback);
    }
  } else if (theirs.type === 'Short') {
    expect(entries.map(({ text, weight }) => [text, weight])).toEqual(
      theirs.choices.map((choice) => [choice.text.text, weightOf(choice)]),
    );
    for (const [index, { feedback }] of theirs.choices.entries()) sameText(entries[index]?.feedback, feedback);
  } else if (theirs.type === 'Numerical') {
    const numbers = numbersOf(theirs);
    expect(entries.map(({ min, max, weight }) => ({ min, max, weight }))).toEqual(
      numbers.map(({ min, max, weight }) => ({ min: expect.closeTo(min, 9), max: expect.closeTo(max, 9), weight })),
    );
    for (const [index, { feedback }] of numbers.entries()) sameText(entries[index]?.feedback, feedback);
  } else if (theirs.type === 'Matching') {
    expect(entries.map(({ answer }) => answer)).toEqual(theirs.matchPairs.map((pair) => pair.subanswer));
    for (const [index, pair] of theirs.matchPairs.entries()) sameText(entries[index]?.prompt as Html, pair.subquestion);
  } else if (theirs.type === 'TF') {
    expect(ours.correct).toBe(theirs.isTrue);
    sameText(ours.feedbackTrue as Html, theirs.trueFeedback);
    sameText(ours.feedbackFalse as Html, theirs.falseFeedback);
  } else {
    expect([theirs.type, ours.kind]).toEqual(['Essay', 'ESSAY']);
  }
}

(folder ? describe : describe.skip)('the sample files, imported through the API', () => {
  let moderator: InternalModerator;
  beforeAll(async () => {
    moderator = await anInternalModerator(await createTestServer());
  });

  it('are all there', () => expect(names).toEqual(expect.arrayContaining(Object.keys(counts))));

  it.each(Object.entries(counts))('%s: %p', async (name, [taken, refused, noted]) => {
    const testId = await aTest(moderator, name);
    const text = readFileSync(join(folder ?? '', `${name}.gift`), 'utf8');
    const theirs: GIFTQuestion[] = JSON.parse(readFileSync(join(folder ?? '', `${name}.json`), 'utf8'));
    const answer = await moderator.execute(importGift, { input: { testId, text } });
    const { counts: counted, report } = answer.expectData<Imported>().importGift;
    expect(counted).toEqual({ taken, refused, noted });
    expect(report).toHaveLength(theirs.length);
    for (const [index, entry] of report.entries()) {
      const other = theirs[index] as GIFTQuestion;
      expect(entry.outcome === 'NOTE').toBe(other.type === 'Category' || other.type === 'Description');
      if (!entry.question || other.type === 'Category' || other.type === 'Description') continue;
      expect(entry.title).toBe(other.title);
      sameText(entry.question.stem, other.stem);
      sameText(entry.question.feedback as Html, other.globalFeedback);
      sameAnswers(entry.question, other);
    }
    // What the report shows is what is stored, in the order of the file.
    const stored = taken === 0 ? [] : await draftQuestions(moderator, testId);
    expect(stored).toEqual(report.flatMap(({ question }) => question ?? []));
  });
});
