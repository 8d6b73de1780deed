import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useText } from '../../../i18n/useText.ts';
import { AnswerList } from './AnswerList.tsx';
import type { QuestionFields } from './QuestionFields.ts';
import { ShortHtmlField } from './ShortHtmlField.tsx';
import { answersPath } from './writeQuestion.ts';

/** Items of an ordering, in the right order. */
export function ItemsFields(props: QuestionFields) {
  const t = useText(questionsTexts);
  const { problem, changeRow, rowProblem } = props;
  return (
    <AnswerList
      {...props}
      label={t('items')}
      hint={t('hintItems')}
      addText={t('addItem')}
      least={2}
      error={problem(answersPath.ORDERING)}
      content={(row, index, name) => (
        <ShortHtmlField
          label={name}
          value={row.text}
          required
          onChange={(text) => changeRow(row.key, { text })}
          error={rowProblem(index, 'text')}
        />
      )}
    />
  );
}
