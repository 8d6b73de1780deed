import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconChecklist } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { PaperQuestionPartsFragment } from '../../../generated/graphql.ts';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { AnswerStore, AnswersNow } from './AnswerStore.ts';
import classes from './attempts.module.css';
import { Navigator } from './Navigator.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import type { AttemptView } from './useAttemptView.ts';

export interface QuestionsProps {
  questions: PaperQuestionPartsFragment[];
  answers: AnswersNow;
  store: AnswerStore;
  view: AttemptView;
  isLocked: boolean;
}

/** The questions, one at a time or all below each other, with a map of them. */
export function Questions({ questions, answers, store, view, isLocked }: QuestionsProps) {
  const t = useText(attemptsTexts);
  const shown = view.kind === 'all' ? questions : questions.slice(view.number - 1, view.number);
  return (
    <>
      <nav className={classes.views} aria-label={t('show')}>
        <Button
          component={Link}
          to={view.toOne}
          variant={view.kind === 'one' ? 'light' : 'subtle'}
          aria-current={view.kind === 'one' || undefined}
        >
          {t('showOne')}
        </Button>
        <Button
          component={Link}
          to={view.toAll}
          variant={view.kind === 'all' ? 'light' : 'subtle'}
          aria-current={view.kind === 'all' || undefined}
        >
          {t('showAll')}
        </Button>
      </nav>
      {shown.map((question) => {
        const entry = answers.entries.get(question.id);
        return (
          entry && (
            <QuestionCard
              key={question.id}
              question={question}
              count={questions.length}
              entry={entry}
              store={store}
              isLocked={isLocked}
              isWanted={question.number === view.number}
            />
          )
        );
      })}
      <Ways count={questions.length} view={view} />
      <Navigator answers={answers} view={view} />
    </>
  );
}

/** On and back; after the last question (and below all of them) the check before handing in. */
function Ways({ count, view: { kind, number, toQuestion, toCheck } }: { count: number; view: AttemptView }) {
  const t = useText(attemptsTexts);
  const isLast = kind === 'all' || number === count;
  return (
    <nav className={classes.ways} aria-label={t('ways')}>
      {kind === 'one' && number > 1 ? (
        <Button
          component={Link}
          to={toQuestion(number - 1)}
          variant="default"
          size="md"
          leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
        >
          {t('previous')}
        </Button>
      ) : (
        <span />
      )}
      {isLast ? (
        <Button component={Link} to={toCheck} size="md" rightSection={<IconChecklist size={20} aria-hidden="true" />}>
          {t('toCheck')}
        </Button>
      ) : (
        <Button
          component={Link}
          to={toQuestion(number + 1)}
          size="md"
          rightSection={<IconArrowRight size={18} aria-hidden="true" />}
        >
          {t('next')}
        </Button>
      )}
    </nav>
  );
}
