import { Group } from '@mantine/core';
import { RichTextField } from '../../../components/RichTextField.tsx';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../tests.module.css';
import { NumberText } from './NumberText.tsx';
import type { QuestionFields } from './QuestionFields.ts';

/** How long an essay is to be, and what its grader should look for. */
export function EssayFields({ form, change, problem }: QuestionFields) {
  const t = useText(questionsTexts);
  return (
    <>
      <Group className={classes.fields}>
        <NumberText
          label={t('minWords')}
          value={form.minWords}
          onValue={(minWords) => change({ minWords })}
          error={problem('answers.essay.minWords')}
        />
        <NumberText
          label={t('maxWords')}
          value={form.maxWords}
          onValue={(maxWords) => change({ maxWords })}
          error={problem('answers.essay.maxWords')}
        />
      </Group>
      <RichTextField
        label={t('graderNotes')}
        description={t('graderNotesHint')}
        value={form.graderNotes}
        onChange={(graderNotes) => change({ graderNotes })}
        error={problem('answers.essay.graderNotes')}
        minRows={2}
      />
    </>
  );
}
