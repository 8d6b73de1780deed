import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconFlag, IconFlagFilled } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import type { PaperQuestionPartsFragment } from '../../../generated/graphql.ts';
import { RichTextView } from '../../components/RichTextView.tsx';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { AnswerEntry } from './AnswerEntry.ts';
import { AnswerInput } from './AnswerInput.tsx';
import type { AnswerStore } from './AnswerStore.ts';
import classes from './attempts.module.css';
import { isAnswered } from './isAnswered.ts';
import { TwoAnswers } from './TwoAnswers.tsx';

export interface QuestionCardProps {
  question: PaperQuestionPartsFragment;
  /** How many there are in all. */
  count: number;
  entry: AnswerEntry;
  store: AnswerStore;
  isLocked: boolean;
  /** The address leads to this one. */
  isWanted: boolean;
}

/** A question with its answer; it is drawn anew when something of it changes, and not with every second. */
export const QuestionCard = memo(function QuestionCard(props: QuestionCardProps) {
  const { question, count, entry, store, isLocked, isWanted } = props;
  const t = useText(attemptsTexts);
  const { id, number, stem, points } = question;
  const heading = useFocusOnArrival(isWanted);
  return (
    <section className={classes.question} aria-labelledby={`number-${id}`}>
      <Group justify="space-between" align="center" gap="xs">
        <Title order={2} size="h3" id={`number-${id}`} ref={heading} tabIndex={-1}>
          {t('questionOf', { number, count })}
        </Title>
        <Text size="sm" c="dimmed">
          {t('points', { count: points })}
        </Text>
      </Group>
      <div id={`stem-${id}`} className={classes.stem}>
        <RichTextView html={stem.html} />
      </div>
      {entry.replaced && <TwoAnswers question={question} entry={entry} onChoose={(which) => store.choose(id, which)} />}
      <AnswerInput
        question={question}
        answer={entry.answer}
        isLocked={isLocked}
        give={(answer, isTyped) => store.give(id, answer, isTyped)}
      />
      <div role="alert" className={classes.quiet}>
        {entry.refusal && (
          <Alert role="none" color="red" variant="light">
            <Text>{entry.refusal}</Text>
            <Text size="sm">{t('refusedHint')}</Text>
          </Alert>
        )}
      </div>
      <Group gap="xs">
        <Button
          variant={entry.flagged ? 'light' : 'subtle'}
          aria-pressed={entry.flagged}
          disabled={isLocked}
          leftSection={
            entry.flagged ? <IconFlagFilled size={18} aria-hidden="true" /> : <IconFlag size={18} aria-hidden="true" />
          }
          onClick={() => store.flag(id, !entry.flagged)}
        >
          {t('flag')}
        </Button>
        {isAnswered(entry.answer) && !isTyped(question) && (
          <Button variant="subtle" color="gray" disabled={isLocked} onClick={() => store.give(id, null)}>
            {t('takeBack')}
          </Button>
        )}
      </Group>
    </section>
  );
});

/** What is typed is taken back by deleting it. */
const isTyped = ({ __typename }: PaperQuestionPartsFragment): boolean =>
  __typename === 'PaperShortText' || __typename === 'PaperNumeric' || __typename === 'PaperEssay';

/** Whoever goes to a question is there with the eyes and the keyboard; the page's own arrival is not meant. */
function useFocusOnArrival(isWanted: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isArrival =
      isWanted && new URLSearchParams(location.search).has('q') && document.activeElement !== document.body;
    if (isArrival) heading.current?.focus();
  }, [isWanted]);
  return heading;
}
