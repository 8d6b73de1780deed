import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { QuestionKind } from './enums.ts';
import { InvalidInputProblem, Problem } from './problems.ts';
import { TestFullProblem } from './questionResults.ts';
import { Question } from './questions.ts';
import { Test } from './tests.ts';

export const GiftOutcome = { TAKEN: 'TAKEN', REFUSED: 'REFUSED', NOTE: 'NOTE' } as const;
export type GiftOutcome = keyof typeof GiftOutcome;
registerEnumType(GiftOutcome, {
  name: 'GiftOutcome',
  description: 'What became of a part of a GIFT text.',
  valuesConfig: {
    TAKEN: { description: 'A question that can be stored; it is, unless this was a rehearsal or all was refused.' },
    REFUSED: { description: 'A question that cannot be stored; see why.' },
    NOTE: { description: 'No question: a category, or a text without answers.' },
  },
});

export const GiftRefusals = { IMPORT_OTHERS: 'IMPORT_OTHERS', IMPORT_NOTHING: 'IMPORT_NOTHING' } as const;
export type GiftRefusals = keyof typeof GiftRefusals;
registerEnumType(GiftRefusals, {
  name: 'GiftRefusals',
  description: 'What happens to the other questions when one is refused.',
  valuesConfig: {
    IMPORT_OTHERS: { description: 'They are imported.' },
    IMPORT_NOTHING: { description: 'Nothing is imported.' },
  },
});

export const GiftTrueFalseFeedback = { TRUE_FIRST: 'TRUE_FIRST', WRONG_FIRST: 'WRONG_FIRST' } as const;
export type GiftTrueFalseFeedback = keyof typeof GiftTrueFalseFeedback;
registerEnumType(GiftTrueFalseFeedback, {
  name: 'GiftTrueFalseFeedback',
  description: 'Which feedback comes first in `{TRUE#…#…}`; writers of GIFT differ.',
  valuesConfig: {
    TRUE_FIRST: { description: 'The one for who chose true.' },
    WRONG_FIRST: { description: 'The one for the wrong answer, as Moodle exports it.' },
  },
});

@InputType({
  description:
    'Questions in the GIFT format: at most 5 MB, 20,000 questions and 40,000 parts. Give either `text` or `fileSha256`.',
})
export class ImportGiftInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The test whose draft gets them, at its end. May be left out in a rehearsal that names the portal.',
  })
  testId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For a rehearsal without a test: the portal where one is to be made. BAD_INPUT beside `testId`.',
  })
  portalId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text. A request may have 1 MB in all: upload what is larger.',
  })
  text?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'SHA-256 of a text file of the portal, in UTF-8 (`requestUpload`; name it `….txt` or `….gift`).',
  })
  fileSha256?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'A rehearsal: tell what would happen and store nothing.' })
  dryRun!: boolean;

  @Field(() => GiftRefusals, {
    defaultValue: 'IMPORT_OTHERS',
    description: 'What happens to the other questions when one is refused.',
  })
  onRefusal!: GiftRefusals;

  @Field(() => GiftTrueFalseFeedback, {
    defaultValue: 'TRUE_FIRST',
    description: 'Which feedback comes first in `{TRUE#…#…}`.',
  })
  trueFalseFeedback!: GiftTrueFalseFeedback;

  @Field(() => String, {
    nullable: true,
    description: 'Any text of at most 200 characters. The same key again imports nothing a second time.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'Something that was left out of a question, or cut.' })
export class GiftNotice {
  @Field(() => String, { description: 'TITLE_CUT, PICTURES_DROPPED, LINKS_DROPPED or MARKUP_DROPPED.' })
  code!: string;

  @Field(() => String, { description: "The same as a sentence in the viewer's language." })
  message!: string;
}

@ObjectType({ description: 'What became of one part of the text: a question, a category, a description.' })
export class GiftEntry {
  @Field(() => Int, { description: 'Its place among the parts, from 0.' })
  index!: number;

  @Field(() => Int, { description: 'The line on which it begins, from 1.' })
  line!: number;

  @Field(() => String, { nullable: true, description: 'Its title, at most 200 characters.' })
  title!: string | null;

  @Field(() => String, { description: 'Its beginning, at most 120 characters.' })
  excerpt!: string;

  @Field(() => String, { nullable: true, description: 'The category above it, at most 200 characters.' })
  category!: string | null;

  @Field(() => GiftOutcome, { description: 'What became of it.' })
  outcome!: GiftOutcome;

  @Field(() => QuestionKind, { nullable: true, description: 'The kind of question, when taken.' })
  kind!: QuestionKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was refused, or what it is when it is no question: CATEGORY, DESCRIPTION, UNTERMINATED_BRACE, STRAY_BRACE, NESTED_BRACE, SECOND_ANSWER_GROUP, TITLE_NOT_CLOSED, ANSWER_WITHOUT_MARK, EMPTY_ANSWER, BAD_WEIGHT, BAD_NUMBER, NO_NUMBER, MATCHING_WITHOUT_ARROW, ONE_CHOICE, NO_RIGHT_ANSWER, TOO_MANY_ANSWERS, BLOCK_TOO_LONG, UNKNOWN_SYNTAX, or a code of QuestionIssue. Null when taken.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "The same as a sentence in the viewer's language." })
  message!: string | null;

  @Field(() => [GiftNotice], { description: 'What was left out of a question that was taken.' })
  notices!: GiftNotice[];

  @Field(() => Question, { nullable: true, description: 'The question in the draft, when it was stored.' })
  question!: Question | null;

  @Field(() => Question, {
    nullable: true,
    description: 'The question as it was understood, also in a rehearsal; null when it was not taken.',
  })
  preview!: Question | null;
}

@ObjectType({ description: 'How many parts of the text met with what.' })
export class GiftCounts {
  @Field(() => Int, { description: 'Questions that can be stored.' })
  taken!: number;

  @Field(() => Int, { description: 'Questions that cannot.' })
  refused!: number;

  @Field(() => Int, { description: 'Parts that are no questions.' })
  noted!: number;
}

@ObjectType({ description: 'All questions that were taken are in the draft; in a rehearsal none is.' })
export class ImportGiftSuccess {
  @Field(() => Test, { nullable: true, description: 'The test; null in a rehearsal without one.' })
  test!: Test | null;

  @Field(() => Boolean, { description: 'Whether this was a rehearsal that stored nothing.' })
  dryRun!: boolean;

  @Field(() => GiftCounts, { description: 'How many parts met with what.' })
  counts!: GiftCounts;
}

@ObjectType({
  implements: Problem,
  description:
    'Nothing was imported. Codes: QUESTIONS_REFUSED (with `onRefusal: IMPORT_NOTHING`), or for the text as a whole FILE_TOO_LARGE, TOO_MANY_QUESTIONS, TOO_MANY_BLOCKS.',
})
export class GiftRefusedProblem extends Problem {
  @Field(() => GiftCounts, { description: 'How many parts met with what.' })
  counts!: GiftCounts;
}

export const ImportGiftResult = createUnionType({
  name: 'ImportGiftResult',
  description: 'What `importGift` answers.',
  types: () => [ImportGiftSuccess, GiftRefusedProblem, InvalidInputProblem, TestFullProblem] as const,
  resolveType: byTypename,
});
