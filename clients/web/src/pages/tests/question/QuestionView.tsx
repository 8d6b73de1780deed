import { Group, Text } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { EditedQuestionFragment } from '../../../../generated/graphql.ts';
import { RichTextView } from '../../../components/RichTextView.tsx';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../tests.module.css';

/** A question with its answers and what they are worth, for authors to read. */
export function QuestionView({ question }: { question: EditedQuestionFragment }) {
  return (
    <div>
      <RichTextView html={question.stem.html} />
      <ul className={classes.choices}>
        <Answers question={question} />
      </ul>
      {question.feedback && <Feedback html={question.feedback.html} />}
    </div>
  );
}

function Answers({ question }: { question: EditedQuestionFragment }) {
  const t = useText(questionsTexts);
  const { number } = useFormats();
  switch (question.__typename) {
    case 'SingleChoiceQuestion':
    case 'MultipleChoiceQuestion':
      return question.choices.map((choice) => (
        <Answer key={choice.id} weight={choice.weight} feedback={choice.feedback?.html}>
          <RichTextView html={choice.text.html} />
        </Answer>
      ));
    case 'TrueFalseQuestion':
      return [true, false].map((value) => (
        <Answer
          key={String(value)}
          weight={value === question.correct ? 100 : 0}
          feedback={(value ? question.feedbackTrue : question.feedbackFalse)?.html}
        >
          {t(value ? 'true' : 'false')}
        </Answer>
      ));
    case 'ShortTextQuestion':
      return question.texts.map(({ id, text, weight, feedback }) => (
        <Answer key={id} weight={weight} feedback={feedback?.html}>
          {text}
        </Answer>
      ));
    case 'NumericQuestion':
      return question.numbers.map(({ id, min, max, value, weight, feedback }) => (
        <Answer key={id} weight={weight} feedback={feedback?.html}>
          {min === max ? number(value) : t('fromTo', { from: number(min), to: number(max) })}
        </Answer>
      ));
    case 'MatchingQuestion':
      return question.pairs.map(({ id, prompt, answer }) => (
        <Answer key={id}>
          <Group gap={6} align="flex-start">
            {prompt ? <RichTextView html={prompt.html} /> : <i>{t('fitsNowhere')}</i>} → {answer}
          </Group>
        </Answer>
      ));
    case 'OrderingQuestion':
      return question.items.map(({ id, text }, index) => (
        <Answer key={id}>
          <Group gap={6} align="flex-start">
            {index + 1}. <RichTextView html={text.html} />
          </Group>
        </Answer>
      ));
    case 'EssayQuestion':
      return (
        question.graderNotes && (
          <li>
            <Feedback html={question.graderNotes.html} />
          </li>
        )
      );
  }
}

interface AnswerProps {
  /** Percent of the points; without it there is nothing to weigh. */
  weight?: number;
  feedback?: string;
  children: ReactNode;
}

function Answer({ weight, feedback, children }: AnswerProps) {
  const t = useText(questionsTexts);
  const { percent } = useFormats();
  const isPart = weight !== undefined && weight !== 0 && weight !== 100;
  const Sign = weight === undefined ? IconMinus : weight > 0 ? IconCheck : IconX;
  const text = weight === undefined ? undefined : t(weight > 0 ? 'right' : 'wrong');
  return (
    <li>
      <span className={classes.sign} data-right={(weight ?? 0) > 0 || undefined}>
        <Sign size={18} aria-hidden="true" />
        {text && <span className="only-read">{text}</span>}
      </span>
      <div>
        {children}
        {isPart && (
          <Text component="span" size="sm" c="dimmed">
            {percent(weight)}
          </Text>
        )}
        {feedback && <Feedback html={feedback} />}
      </div>
    </li>
  );
}

const Feedback = ({ html }: { html: string }) => (
  <Text component="div" size="sm" c="dimmed">
    <RichTextView html={html} />
  </Text>
);
