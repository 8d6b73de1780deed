import { Checkbox, Group, Radio, Stack, Switch, Text } from '@mantine/core';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../tests.module.css';
import { AnswerList } from './AnswerList.tsx';
import { FeedbackField } from './FeedbackField.tsx';
import { NumberText } from './NumberText.tsx';
import type { QuestionFields } from './QuestionFields.ts';
import type { AnswerRow } from './QuestionForm.ts';
import { ShortHtmlField } from './ShortHtmlField.tsx';
import { plainWeights } from './weights.ts';
import { writtenNumber } from './writtenNumber.ts';

/** Choices of which one or several are right; partial credit by weights, where the author wants it. */
export function ChoicesFields(props: QuestionFields) {
  const t = useText(questionsTexts);
  const { form, change, changeRow, problem, rowProblem } = props;
  const isMultiple = form.kind === 'MULTIPLE_CHOICE';
  const path = isMultiple ? 'answers.multipleChoice.choices' : 'answers.singleChoice.choices';
  const isRight = (row: AnswerRow) => (form.byHand ? (writtenNumber(row.weight) ?? 0) > 0 : row.isRight);
  return (
    <Stack gap="sm">
      <AnswerList
        {...props}
        label={t('choices')}
        hint={t(isMultiple ? 'hintMultiple' : 'hintSingle')}
        addText={t('addChoice')}
        least={2}
        error={problem(path)}
        isRight={isRight}
        content={(row, index, name) => (
          <>
            <Group gap="sm" wrap="nowrap" align="flex-start">
              {!form.byHand && <Right {...props} row={row} name={name} />}
              <div style={{ flex: 1, minWidth: 0 }}>
                <ShortHtmlField
                  label={name}
                  value={row.text}
                  required
                  onChange={(text) => changeRow(row.key, { text })}
                  error={rowProblem(index, 'text')}
                  beside={
                    <FeedbackField
                      of={name}
                      value={row.feedback}
                      onChange={(feedback) => changeRow(row.key, { feedback })}
                      error={rowProblem(index, 'feedback')}
                    />
                  }
                />
              </div>
            </Group>
            {form.byHand && (
              <Group className={classes.fields}>
                <NumberText
                  label={t('weightOf', { name })}
                  unit="%"
                  value={row.weight}
                  onValue={(weight) => changeRow(row.key, { weight, isRight: (writtenNumber(weight) ?? 0) > 0 })}
                  error={rowProblem(index, 'weight')}
                />
              </Group>
            )}
          </>
        )}
      />
      <Weights {...props} isMultiple={isMultiple} change={change} />
    </Stack>
  );
}

function Right({ form, change, changeRow, row, name }: QuestionFields & { row: AnswerRow; name: string }) {
  const t = useText(questionsTexts);
  const label = t('isRight', { name });
  if (form.kind === 'MULTIPLE_CHOICE')
    return (
      <Checkbox
        mt={30}
        color="green"
        aria-label={label}
        checked={row.isRight}
        onChange={(event) => changeRow(row.key, { isRight: event.currentTarget.checked })}
      />
    );
  const choose = () => change({ rows: form.rows.map((each) => ({ ...each, isRight: each.key === row.key })) });
  return <Radio mt={30} color="green" name="right" aria-label={label} checked={row.isRight} onChange={choose} />;
}

function Weights({ form, change, isMultiple }: QuestionFields & { isMultiple: boolean }) {
  const t = useText(questionsTexts);
  const { number } = useFormats();
  const sum = form.rows.reduce((total, { weight }) => total + Math.max(0, writtenNumber(weight) || 0), 0);
  const setByHand = (byHand: boolean) => {
    const plain = plainWeights(form.rows, isMultiple, form.wrongCosts);
    const write = (weight: string, index: number) => (byHand ? number(plain[index] ?? 0) : weight);
    change({ byHand, rows: form.rows.map((row, index) => ({ ...row, weight: write(row.weight, index) })) });
  };
  return (
    <Stack gap={6}>
      {isMultiple && !form.byHand && (
        <Switch
          label={t('wrongCosts')}
          description={t('wrongCostsHint')}
          checked={form.wrongCosts}
          onChange={(event) => change({ wrongCosts: event.currentTarget.checked })}
        />
      )}
      <Switch
        label={t('byHand')}
        description={t(isMultiple ? 'byHandHintMultiple' : 'byHandHintSingle')}
        checked={form.byHand}
        onChange={(event) => setByHand(event.currentTarget.checked)}
      />
      {isMultiple && form.byHand && (
        <Text size="sm" c={Math.abs(sum - 100) <= 0.01 ? 'var(--good)' : 'var(--bad)'} role="status">
          {t('weightSum', { sum })}
        </Text>
      )}
    </Stack>
  );
}
