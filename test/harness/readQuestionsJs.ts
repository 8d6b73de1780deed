/** A question of the sample course's question files. */
export interface ScormQuestion {
  id: string;
  text: string;
  kind: 'CHOICE' | 'TF' | 'NUMERIC';
  /** Null where there is nothing to choose from. */
  choices: string[] | null;
  correct: string | number | boolean;
  objective: string;
}

type Value = string | number | boolean | null | string[];

const kinds: Record<string, ScormQuestion['kind']> = {
  QUESTION_TYPE_CHOICE: 'CHOICE',
  QUESTION_TYPE_TF: 'TF',
  QUESTION_TYPE_NUMERIC: 'NUMERIC',
};

/**
 * Reads `test.AddQuestion(new Question(…));` calls as data: it knows literals, `new Array(…)` and the names of the three kinds,
 * runs nothing, and throws with the place at anything else.
 */
export function readQuestionsJs(source: string): ScormQuestion[] {
  const reader = createReader(source);
  const questions: ScormQuestion[] = [];
  while (!reader.atEnd()) questions.push(readQuestion(reader));
  return questions;
}

type Reader = ReturnType<typeof createReader>;

function readQuestion(reader: Reader): ScormQuestion {
  reader.expect('test.AddQuestion', '(', 'new', 'Question', '(');
  const values: Value[] = [reader.value()];
  while (reader.skipped(',')) values.push(reader.value());
  reader.expect(')', ')', ';');
  const [id, text, kind, choices, correct, objective] = values;
  const isQuestion =
    values.length === 6 &&
    [id, text, kind, objective].every((value) => typeof value === 'string') &&
    (choices === null || Array.isArray(choices)) &&
    ['string', 'number', 'boolean'].includes(typeof correct);
  if (!isQuestion) throw new Error(`Not a question: ${JSON.stringify(values)}`);
  return { id, text, kind: kinds[String(kind)], choices, correct, objective } as ScormQuestion;
}

function createReader(source: string) {
  let at = 0;
  const fail = (wanted: string): never => {
    const line = source.slice(0, at).split('\n').length;
    throw new Error(`Line ${line}: ${wanted} expected, found ${JSON.stringify(source.slice(at, at + 30))}`);
  };
  /** The text that the pattern finds right here, after white space. */
  const found = (pattern: RegExp): string | null => {
    at += /^\s*/.exec(source.slice(at))?.[0].length ?? 0;
    const [text] = pattern.exec(source.slice(at)) ?? [];
    if (text === undefined) return null;
    at += text.length;
    return text;
  };
  const skipped = (word: string): boolean => {
    at += /^\s*/.exec(source.slice(at))?.[0].length ?? 0;
    if (!source.startsWith(word, at)) return false;
    at += word.length;
    return true;
  };
  const expectAll = (...words: string[]): void => {
    for (const word of words) if (!skipped(word)) fail(word);
  };
  const array = (): string[] => {
    expectAll('Array', '(');
    const values = [stringValue()];
    while (skipped(',')) values.push(stringValue());
    expectAll(')');
    return values;
  };
  const stringValue = (): string => {
    const text = found(/^"(?:[^"\\\n]|\\["\\/nt])*"/);
    return text === null ? fail('a string') : (JSON.parse(text) as string);
  };
  const value = (): Value => {
    if (skipped('new')) return array();
    const word = found(/^(true|false|null)\b|^QUESTION_TYPE_[A-Z]+|^-?\d+(\.\d+)?/);
    if (word === null) return stringValue();
    if (word.startsWith('QUESTION_TYPE_')) return word in kinds ? word : fail('a kind of question');
    return JSON.parse(word) as number | boolean | null;
  };
  return { atEnd: () => found(/^$/) !== null, skipped, expect: expectAll, value };
}
