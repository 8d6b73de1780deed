import { Radio, Stack } from '@mantine/core';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useText } from '../../../i18n/useText.ts';
import { FeedbackField } from './FeedbackField.tsx';
import type { QuestionFields } from './QuestionFields.ts';

/** Whether the statement is true, and what each of both answers reads. */
export function TrueFalseFields({ form, change, problem }: QuestionFields) {
  const t = useText(questionsTexts);
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('rightAnswer')}
        value={String(form.correct)}
        onChange={(value) => change({ correct: value === 'true' })}
      >
        <Stack gap="xs" mt={6}>
          <Radio value="true" label={t('true')} />
          <Radio value="false" label={t('false')} />
        </Stack>
      </Radio.Group>
      <FeedbackField
        of={t('true')}
        value={form.feedbackTrue}
        onChange={(feedbackTrue) => change({ feedbackTrue })}
        error={problem('answers.trueFalse.feedbackTrue')}
      />
      <FeedbackField
        of={t('false')}
        value={form.feedbackFalse}
        onChange={(feedbackFalse) => change({ feedbackFalse })}
        error={problem('answers.trueFalse.feedbackFalse')}
      />
    </Stack>
  );
}
