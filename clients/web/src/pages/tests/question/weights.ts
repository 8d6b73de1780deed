import type { AnswerRow } from './QuestionForm.ts';

/** What a right choice of a multiple choice gives: hundred percent shared, five decimals. */
export const share = (right: number): number => Number((100 / Math.max(1, right)).toFixed(5));

type Weighed = Pick<AnswerRow, 'isRight'>;

/** The weights of choices of which one only knows whether they are right. */
export function plainWeights(rows: readonly Weighed[], isMultiple: boolean, wrongCosts: boolean): number[] {
  const right = rows.filter(({ isRight }) => isRight).length;
  const each = isMultiple ? share(right) : 100;
  const wrong = isMultiple && wrongCosts ? -each : 0;
  return rows.map(({ isRight }) => (isRight ? each : wrong));
}

/** Whether these weights say no more than what is right; and if so, whether wrong choices take points away. */
export function readWeights(weights: readonly number[], isMultiple: boolean): { byHand: boolean; wrongCosts: boolean } {
  const rows = weights.map((weight) => ({ isRight: weight > 0 }));
  const isAs = (wrongCosts: boolean) => {
    const plain = plainWeights(rows, isMultiple, wrongCosts);
    return (
      rows.some(({ isRight }) => isRight) && plain.every((each, index) => Math.abs(each - (weights[index] ?? 0)) < 0.01)
    );
  };
  const single = isMultiple || rows.filter(({ isRight }) => isRight).length === 1;
  if (single && isMultiple && isAs(true)) return { byHand: false, wrongCosts: true };
  return { byHand: !(single && isAs(false)), wrongCosts: false };
}
