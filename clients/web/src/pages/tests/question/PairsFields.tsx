import { TextInput } from '@mantine/core';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../tests.module.css';
import { AnswerList } from './AnswerList.tsx';
import type { QuestionFields } from './QuestionFields.ts';
import { ShortHtmlField } from './ShortHtmlField.tsx';
import { answersPath } from './writeQuestion.ts';

/** Pairs of a matching: what is asked on the left, what belongs to it on the right. */
export function PairsFields(props: QuestionFields) {
  const t = useText(questionsTexts);
  const { problem, changeRow, rowProblem } = props;
  return (
    <AnswerList
      {...props}
      label={t('pairs')}
      hint={t('hintPairs')}
      addText={t('addPair')}
      least={2}
      error={problem(answersPath.MATCHING)}
      content={(row, index, name) => (
        <div className={classes.sides}>
          <ShortHtmlField
            label={t('promptOf', { name })}
            value={row.prompt}
            onChange={(prompt) => changeRow(row.key, { prompt })}
            error={rowProblem(index, 'prompt')}
          />
          <TextInput
            label={t('matchOf', { name })}
            required
            value={row.text}
            onChange={(event) => changeRow(row.key, { text: event.currentTarget.value })}
            error={rowProblem(index, 'answer')}
          />
        </div>
      )}
    />
  );
}
