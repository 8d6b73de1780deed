import { Alert, Button, Group, Text } from '@mantine/core';
import type { PaperQuestionPartsFragment } from '../../../generated/graphql.ts';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { AnswerEntry } from './AnswerEntry.ts';
import classes from './attempts.module.css';
import { useAnswerInWords } from './useAnswerInWords.ts';

export interface TwoAnswersProps {
  question: PaperQuestionPartsFragment;
  entry: AnswerEntry;
  onChoose: (which: 'mine' | 'newer') => void;
}

/** The same question was answered in another window too: the newer answer counts, the other one is still here. */
export function TwoAnswers({ question, entry, onChoose }: TwoAnswersProps) {
  const t = useText(attemptsTexts);
  const inWords = useAnswerInWords(question);
  return (
    <Alert role="alert" className={classes.note} title={t('twoAnswers')}>
      <Text>{t('newerAnswer', { answer: inWords(entry.answer) })}</Text>
      <Text>{t('myAnswer', { answer: inWords(entry.replaced?.answer ?? null) })}</Text>
      <Group gap="xs" mt="sm">
        <Button variant="default" onClick={() => onChoose('newer')}>
          {t('keepNewer')}
        </Button>
        <Button variant="default" onClick={() => onChoose('mine')}>
          {t('keepMine')}
        </Button>
      </Group>
    </Alert>
  );
}
