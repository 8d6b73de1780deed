import { Group, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../tests.module.css';
import { AnswerList } from './AnswerList.tsx';
import { FeedbackField } from './FeedbackField.tsx';
import { NumberText } from './NumberText.tsx';
import type { QuestionFields } from './QuestionFields.ts';
import type { AnswerRow } from './QuestionForm.ts';
import { answersPath } from './writeQuestion.ts';
import { writtenNumber } from './writtenNumber.ts';

interface RowProps extends QuestionFields {
  row: AnswerRow;
  index: number;
  name: string;
}

/** Words or numbers that are accepted, each with what it is worth and what it answers; the first that fits decides. */
export function AcceptedFields(props: QuestionFields) {
  const t = useText(questionsTexts);
  const { form, change, problem } = props;
  const isText = form.kind === 'SHORT_TEXT';
  return (
    <>
      <AnswerList
        {...props}
        label={t(isText ? 'acceptedTexts' : 'acceptedNumbers')}
        hint={t(isText ? 'hintTexts' : 'hintNumbers')}
        addText={t('addAnswer')}
        least={1}
        error={problem(answersPath[form.kind])}
        isRight={({ weight }) => (writtenNumber(weight) ?? 0) === 100}
        content={(row, index, name) => {
          const own = { ...props, row, index, name };
          return (
            <>
              {isText ? <TextLine {...own} /> : <NumberLine {...own} />}
              <FeedbackField
                of={name}
                value={row.feedback}
                onChange={(feedback) => props.changeRow(row.key, { feedback })}
                error={props.rowProblem(index, 'feedback')}
              />
            </>
          );
        }}
      />
      {isText && (
        <Switch
          label={t('caseSensitive')}
          description={t('caseSensitiveHint')}
          checked={form.caseSensitive}
          onChange={(event) => change({ caseSensitive: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function TextLine(props: RowProps) {
  const { row, index, name, changeRow, rowProblem } = props;
  return (
    <Group className={classes.fields}>
      <TextInput
        className={classes.wide}
        label={name}
        required
        value={row.text}
        onChange={(event) => changeRow(row.key, { text: event.currentTarget.value })}
        error={rowProblem(index, 'text')}
      />
      <Weight {...props} />
    </Group>
  );
}

function NumberLine(props: RowProps) {
  const t = useText(questionsTexts);
  const { row, index, name, changeRow, rowProblem } = props;
  const field = (key: 'value' | 'tolerance' | 'min' | 'max', label: string, required = true) => (
    <NumberText
      label={label}
      aria-label={`${name}: ${label}`}
      required={required}
      value={row[key]}
      onValue={(text) => changeRow(row.key, { [key]: text })}
      error={rowProblem(index, key)}
    />
  );
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('numberOrRange', { name })}
        value={row.isRange ? 'range' : 'value'}
        onChange={(value) => changeRow(row.key, { isRange: value === 'range' })}
        data={[
          { value: 'value', label: t('oneNumber') },
          { value: 'range', label: t('range') },
        ]}
        style={{ justifySelf: 'start' }}
      />
      <Group className={classes.fields}>
        {row.isRange ? field('min', t('min')) : field('value', t('value'))}
        {row.isRange ? field('max', t('max')) : field('tolerance', t('tolerance'), false)}
        <Weight {...props} />
      </Group>
    </>
  );
}

function Weight({ row, index, name, changeRow, rowProblem }: RowProps) {
  const t = useText(questionsTexts);
  return (
    <NumberText
      label={t('weight')}
      aria-label={t('weightOf', { name })}
      unit="%"
      value={row.weight}
      onValue={(weight) => changeRow(row.key, { weight })}
      error={rowProblem(index, 'weight')}
    />
  );
}
