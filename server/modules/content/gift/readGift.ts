import { setImmediate } from 'node:timers/promises';
import { parseQuestionDraft } from '../questions/parseQuestionDraft.ts';
import type { QuestionDraft } from '../questions/questionDraft.ts';
import { QUESTION_LIMITS } from '../questions/questionDraft.ts';
import type { RichText, RichTextOptions } from '../richText/sanitizeRichText.ts';
import type { GiftParts } from './cutBlock.ts';
import { cutBlock } from './cutBlock.ts';
import type { GiftReason } from './giftReasons.ts';
import { excerptOf, GiftRefusal, giftReason, questionReason, refusal } from './giftReasons.ts';
import { showHidden, withoutNoncharacters } from './hiddenCharacters.ts';
import { MAX_BLOCK_CHARS, parseQuestion } from './parseQuestion.ts';
import type { GiftBlock } from './splitBlocks.ts';
import { splitBlocks } from './splitBlocks.ts';
import type { TrueFalseFeedback } from './toDraft.ts';
import { toDraft } from './toDraft.ts';

/** What one file may have. */
export const GIFT_LIMITS = { bytes: 5 * 1024 * 1024, questions: 20_000, blocks: 40_000 } as const;

/** What became of one block of the file: taken as a question, refused, or recognised as something that is no question. */
export interface GiftEntry {
  /** Its place among the blocks, from 0. */
  index: number;
  /** The line on which it begins (after its comments), from 1. */
  line: number;
  title: string | null;
  /** Its beginning, at most 120 characters. */
  excerpt: string;
  outcome: 'TAKEN' | 'REFUSED' | 'NOTE';
  /** When taken. */
  question?: QuestionDraft;
  /** sha256 of the pictures and the numbered links of a question that was taken. */
  files?: string[];
  links?: RichText['links'];
  /** Whether the answers stood inside the text (the place is shown as `_____`). */
  hasEmbeddedAnswers?: boolean;
  /** Why it was refused, or what it is. */
  reason?: GiftReason;
  /** What was left out of a question that was taken. */
  notices: GiftReason[];
  /** The category above it, as written in the file. */
  category: string | null;
  tags: string[];
  externalId: string | null;
}

/** Every block of a file in order; `problem` and no entries when the file as a whole is refused. */
export interface GiftReport {
  entries: GiftEntry[];
  counts: { taken: number; refused: number; noted: number };
  problem: GiftReason | null;
}

export interface GiftOptions {
  /** Default TRUE_FIRST; use WRONG_FIRST for what Moodle exported. */
  trueFalseFeedback?: TrueFalseFeedback;
  /** How pictures and links are understood. */
  richText?: RichTextOptions;
}

/** Reads a GIFT file (at most 5 MB, 20,000 questions and 40,000 blocks): one entry per block, so that a bad question never costs another. Never throws for bad input. */
export function readGift(text: string, options: GiftOptions = {}): GiftReport {
  const steps = readingSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The longest time that `readGiftInSlices` keeps others waiting, in milliseconds. */
const SLICE_MS = 15;

/** The same for a server: 20,000 questions take seconds, so it lets others have their turn between slices of about 15 ms. */
export async function readGiftInSlices(text: string, options: GiftOptions = {}): Promise<GiftReport> {
  const steps = readingSteps(text, options);
  for (let sliceEnds = performance.now() + SLICE_MS; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnds) continue;
    await setImmediate();
    sliceEnds = performance.now() + SLICE_MS;
  }
}

/** Reads a file and stops after every block. */
function* readingSteps(text: string, options: GiftOptions): Generator<void, GiftReport, void> {
  const bytes = Buffer.byteLength(text);
  if (bytes > GIFT_LIMITS.bytes) return refused(giftReason('FILE_TOO_LARGE', { bytes, maxBytes: GIFT_LIMITS.bytes }));
  const blocks = splitBlocks(normalise(text), GIFT_LIMITS.blocks + 1);
  if (blocks.length > GIFT_LIMITS.blocks) return refused(giftReason('TOO_MANY_BLOCKS', { max: GIFT_LIMITS.blocks }));
  const count = blocks.filter((block) => !block.isCategory && block.body.includes('{')).length;
  if (count > GIFT_LIMITS.questions) {
    return refused(giftReason('TOO_MANY_QUESTIONS', { count, max: GIFT_LIMITS.questions }));
  }
  let category: string | null = null;
  const entries: GiftEntry[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.isCategory) category = categoryOf(block);
    entries.push({ index, ...readBlock(block, options), category });
    yield;
  }
  const countOf = (outcome: GiftEntry['outcome']) => entries.filter((entry) => entry.outcome === outcome).length;
  return {
    entries,
    counts: { taken: countOf('TAKEN'), refused: countOf('REFUSED'), noted: countOf('NOTE') },
    problem: null,
  };
}

function refused(problem: GiftReason): GiftReport {
  return { entries: [], counts: { taken: 0, refused: 0, noted: 0 }, problem };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g;

function normalise(text: string): string {
  return withoutNoncharacters(text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').toWellFormed());
}

type Outcome = Omit<GiftEntry, 'index' | 'category'>;

function readBlock(block: GiftBlock, options: GiftOptions): Outcome {
  const { line, tags, externalId } = block;
  const excerpt = excerptOf(showHidden(block.body.slice(0, 1000)), 120);
  const known = { line, title: null, excerpt, notices: [], tags, externalId };
  if (block.isCategory) {
    return { ...known, outcome: 'NOTE', reason: giftReason('CATEGORY', { category: categoryOf(block) }) };
  }
  let title: string | null = null;
  try {
    if (block.body.length > MAX_BLOCK_CHARS) throw refusal('BLOCK_TOO_LONG', { max: MAX_BLOCK_CHARS });
    const parts = cutBlock(block.body);
    title = parts.title && showHidden(parts.title);
    return { ...known, title, ...readParts(parts, title, options) };
  } catch (error) {
    if (!(error instanceof GiftRefusal)) throw error;
    return { ...known, title, outcome: 'REFUSED', reason: error.reason };
  }
}

function readParts(
  parts: GiftParts,
  title: string | null,
  { trueFalseFeedback = 'TRUE_FIRST', richText }: GiftOptions,
): Pick<Outcome, 'outcome'> & Partial<Outcome> {
  const { answers } = parts;
  if (answers === null) return { outcome: 'NOTE', reason: giftReason('DESCRIPTION') };
  const parsed = parseQuestion({ ...parts, answers });
  const shortTitle = title && [...title].slice(0, QUESTION_LIMITS.titleChars).join('').trim();
  const draft = parseQuestionDraft(toDraft(parsed, shortTitle, trueFalseFeedback), richText);
  const [problem] = draft.ok ? [] : draft.problems;
  if (problem) throw new GiftRefusal(questionReason(problem));
  if (!draft.ok) throw refusal('UNKNOWN_SYNTAX', { detail: 'unreadable' });
  const { question, files, links, dropped } = draft;
  const notices = [
    ...(shortTitle === title ? [] : [giftReason('TITLE_CUT', { max: QUESTION_LIMITS.titleChars })]),
    ...(dropped.pictures.length ? [giftReason('PICTURES_DROPPED', { sources: dropped.pictures.join(', ') })] : []),
    ...(dropped.links.length ? [giftReason('LINKS_DROPPED', { hrefs: dropped.links.join(', ') })] : []),
    ...(dropped.tags.length ? [giftReason('MARKUP_DROPPED', { tags: dropped.tags.join(', ') })] : []),
  ];
  return { outcome: 'TAKEN', question, files, links, hasEmbeddedAnswers: parsed.hasEmbeddedAnswers, notices };
}

function categoryOf(block: GiftBlock): string {
  return block.body.slice(block.body.indexOf(':') + 1).trim();
}
