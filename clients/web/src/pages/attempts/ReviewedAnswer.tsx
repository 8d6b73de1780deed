import { List, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ReviewedQuestionPartsFragment } from '../../../generated/graphql.ts';
import { RichTextView } from '../../components/RichTextView.tsx';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { bestOf } from './bestOf.ts';
import { patternInWords } from './patternInWords.ts';
import classes from './review.module.css';

type Reviewed<Name extends ReviewedQuestionPartsFragment['__typename']> = Extract<
  ReviewedQuestionPartsFragment,
  { __typename: Name }
>;

/** What was answered beside what is right, by the kind of the question. */
export function ReviewedAnswer({ question }: { question: ReviewedQuestionPartsFragment }) {
  const t = useText(attemptsTexts);
  switch (question.__typename) {
    case 'ReviewedChoices':
      return <Choices choices={question.choices} />;
    case 'ReviewedTrueFalse': {
      const word = (value: boolean) => t(value ? 'true' : 'false');
      const { given, rightValue } = question;
      return <Both given={typeof given === 'boolean' ? word(given) : null} right={word(rightValue)} />;
    }
    case 'ReviewedShortText': {
      const right = bestOf(question.acceptedTexts).map(({ text }) => patternInWords(text));
      return <Both given={question.written} right={right.join(' · ')} />;
    }
    case 'ReviewedNumeric':
      return <Numeric question={question} />;
    case 'ReviewedMatching':
      return <Pairs pairs={question.pairs} />;
    case 'ReviewedOrdering':
      return <Both given={orderOf(question.order)} right={orderOf(question.rightOrder)} />;
    default:
      return <Both given={(question as Reviewed<'ReviewedEssay'>).written} />;
  }
}

/** The given answer, and the right one where there is one. */
function Both({ given, right }: { given: ReactNode; right?: ReactNode }) {
  const t = useText(attemptsTexts);
  return (
    <dl className={classes.both}>
      <div>
        <dt>{t('yours')}</dt>
        <dd className={classes.plain}>{given || t('noAnswer')}</dd>
      </div>
      {right && (
        <div>
          <dt>{t('rightAnswer')}</dt>
          <dd>{right}</dd>
        </div>
      )}
    </dl>
  );
}

function Choices({ choices }: { choices: Reviewed<'ReviewedChoices'>['choices'] }) {
  const t = useText(attemptsTexts);
  // Where one choice gives all of the points, one that gives less is no right answer beside it.
  const hasWhole = choices.some(({ weight }) => weight === 100);
  return (
    <ul className={classes.choices}>
      {choices.map(({ text, chosen, correct, weight, feedback }) => {
        const Sign = correct ? IconCheck : IconX;
        const word = !correct ? 'isWrong' : hasWhole && weight < 100 ? 'partlyRight' : 'isRight';
        const said = [chosen && t('youChose'), t(word)].filter(Boolean).join(' · ');
        return (
          <li key={text.html} data-chosen={chosen || undefined} data-correct={correct || undefined}>
            <Sign size={20} aria-hidden="true" />
            <div>
              <RichTextView html={text.html} />
              <Text size="sm" c="dimmed">
                {said}
              </Text>
              {feedback?.html && <RichTextView html={feedback.html} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Numeric({ question: { written, acceptedRanges } }: { question: Reviewed<'ReviewedNumeric'> }) {
  const t = useText(attemptsTexts);
  const { number } = useFormats();
  const ranges = bestOf(acceptedRanges).map(({ min, max }) =>
    min === max ? number(min) : t('range', { min: number(min), max: number(max) }),
  );
  return <Both given={written} right={ranges.join(' · ')} />;
}

function Pairs({ pairs }: { pairs: Reviewed<'ReviewedMatching'>['pairs'] }) {
  const t = useText(attemptsTexts);
  return (
    <ul className={classes.choices}>
      {pairs.map(({ prompt, given, correct }) => (
        <li key={prompt.html} data-correct={given === correct || undefined}>
          {given === correct ? <IconCheck size={20} aria-hidden="true" /> : <IconX size={20} aria-hidden="true" />}
          <div>
            <RichTextView html={prompt.html} />
            <Text size="sm">
              {t('yours')}: {given ?? t('noAnswer')}
              {given !== correct && ` · ${t('rightAnswer')}: ${correct}`}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}

const orderOf = (items: { html: string }[]): ReactNode =>
  items.length > 0 && (
    <List type="ordered" spacing={4}>
      {items.map(({ html }) => (
        <List.Item key={html}>
          <RichTextView html={html} />
        </List.Item>
      ))}
    </List>
  );
