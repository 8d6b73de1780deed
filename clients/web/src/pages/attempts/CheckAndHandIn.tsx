import { Alert, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { AnswerEntry } from './AnswerEntry.ts';
import type { AnswersNow } from './AnswerStore.ts';
import classes from './attempts.module.css';
import { isAnswered } from './isAnswered.ts';
import type { AttemptView } from './useAttemptView.ts';
import type { HandIn } from './useHandIn.ts';

export interface CheckAndHandInProps {
  answers: AnswersNow;
  handIn: HandIn;
  view: AttemptView;
}

/** What is still open or flagged, before the attempt is handed in for good. */
export function CheckAndHandIn({ answers, handIn, view }: CheckAndHandInProps) {
  const t = useText(attemptsTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const entries = [...answers.entries.values()];
  const open = entries.filter(({ answer }) => !isAnswered(answer));
  const flagged = entries.filter((entry) => entry.flagged);
  const refused = entries.filter(({ refusal }) => refusal !== null);
  return (
    <Paper p="lg" withBorder radius="lg">
      <Stack gap="md">
        <Title order={2} ref={heading} tabIndex={-1}>
          {t('check')}
        </Title>
        <Text fw={600}>
          {open.length > 0 ? t('openCount', { count: open.length }) : t('allAnswered', { count: entries.length })}
        </Text>
        <Places title={null} entries={open} view={view} />
        <Places title={t('flaggedQuestions')} entries={flagged} view={view} />
        <Places title={t('refusedQuestions')} entries={refused} view={view} />
        <Text>{t('checkHint')}</Text>
        <Waiting answers={answers} handIn={handIn} />
        <Group gap="sm">
          <Button size="md" loading={handIn.wantedBy !== null} onClick={handIn.begin}>
            {t('handIn')}
          </Button>
          <Button
            component={Link}
            to={view.toQuestion(view.number)}
            size="md"
            variant="default"
            onClick={handIn.cancel}
            leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
          >
            {t('backToQuestions')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function Places({ title, entries, view }: { title: string | null; entries: AnswerEntry[]; view: AttemptView }) {
  const t = useText(attemptsTexts);
  if (entries.length === 0) return null;
  return (
    <div>
      {title && (
        <Text fw={600} mb={4}>
          {title}
        </Text>
      )}
      <List listStyleType="none" className={classes.places}>
        {entries.map(({ questionId, number }) => (
          <List.Item key={questionId}>
            <Button component={Link} to={view.toQuestion(number)} variant="light">
              {t('question', { number })}
            </Button>
          </List.Item>
        ))}
      </List>
    </div>
  );
}

/** Why handing in takes longer than a moment. */
function Waiting({ answers, handIn }: { answers: AnswersNow; handIn: HandIn }) {
  const t = useText(attemptsTexts);
  const isOffline = answers.failure !== null || handIn.failure !== null;
  const text = handIn.wantedBy === 'person' && isOffline ? t('handInWaits') : '';
  return (
    <div role="status" className={classes.quiet}>
      {text && (
        <Alert role="none" className={classes.note}>
          <Text>{text}</Text>
        </Alert>
      )}
    </div>
  );
}
