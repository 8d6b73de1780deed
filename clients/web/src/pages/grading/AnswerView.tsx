import { Text } from '@mantine/core';
import type { ReviewedAnswerFragment } from '../../../generated/graphql.ts';
import { RichTextView } from '../../components/RichTextView.tsx';
import { gradingTexts } from '../../i18n/grading/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './ReviewedAnswer.module.css';
import './reviewedAnswerFragment.ts';

type Of<Name extends ReviewedAnswerFragment['__typename']> = Extract<ReviewedAnswerFragment, { __typename: Name }>;

/** What was answered, beside what is right. */
export function AnswerView({ answer }: { answer: ReviewedAnswerFragment }) {
  const t = useText(gradingTexts);
  if (!answer.answered && answer.__typename === 'ReviewedEssay') return <Text c="dimmed">{t('notAnswered')}</Text>;
  switch (answer.__typename) {
    case 'ReviewedChoices':
      return <Choices answer={answer} />;
    case 'ReviewedTrueFalse':
      return <TrueFalse answer={answer} />;
    case 'ReviewedShortText':
      return <ShortText answer={answer} />;
    case 'ReviewedNumeric':
      return <Numeric answer={answer} />;
    case 'ReviewedMatching':
      return <Matching answer={answer} />;
    case 'ReviewedOrdering':
      return <Ordering answer={answer} />;
    case 'ReviewedEssay':
      return <p className={classes.essay}>{answer.essay}</p>;
  }
}

function Choices({ answer: { choices } }: { answer: Of<'ReviewedChoices'> }) {
  const t = useText(gradingTexts);
  return (
    <ul className={classes.list}>
      {choices.map(({ text, chosen, correct }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <li key={at} data-chosen={chosen || undefined}>
          <Sign isRight={chosen ? correct : correct ? null : undefined} />
          <div>
            <RichTextView html={text.html} />
            {(chosen || correct) && (
              <Text size="sm" c="dimmed">
                {[chosen && t('chosen'), correct && t('isRight')].filter(Boolean).join(' · ')}
              </Text>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A tick, a cross, a hollow tick for what would have been right, or nothing. */
function Sign({ isRight }: { isRight: boolean | null | undefined }) {
  if (isRight === undefined) return <span />;
  return (
    <span className={classes.sign} data-tone={isRight === false ? 'bad' : 'good'} aria-hidden="true">
      {isRight === false ? '✕' : isRight ? '✓' : '○'}
    </span>
  );
}

function Facts({ given, right }: { given: string | null; right: string }) {
  const t = useText(gradingTexts);
  return (
    <dl className={classes.facts}>
      <dt>{t('given')}</dt>
      <dd>{given ?? <i>{t('notAnswered')}</i>}</dd>
      <dt>{t('right')}</dt>
      <dd>{right}</dd>
    </dl>
  );
}

function TrueFalse({ answer: { chosenValue, rightValue } }: { answer: Of<'ReviewedTrueFalse'> }) {
  const t = useText(gradingTexts);
  const say = (value: boolean) => t(value ? 'yes' : 'no');
  return <Facts given={chosenValue == null ? null : say(chosenValue)} right={say(rightValue)} />;
}

const ShortText = ({ answer: { written, texts } }: { answer: Of<'ReviewedShortText'> }) => (
  <Facts given={written ?? null} right={texts.map(({ text }) => text).join(' · ')} />
);

function Numeric({ answer: { written, ranges } }: { answer: Of<'ReviewedNumeric'> }) {
  const { number } = useFormats();
  const say = ({ min, max }: { min: number; max: number }) =>
    min === max ? number(min) : `${number(min)} – ${number(max)}`;
  return <Facts given={written ?? null} right={ranges.map(say).join(' · ')} />;
}

function Matching({ answer: { pairs } }: { answer: Of<'ReviewedMatching'> }) {
  const t = useText(gradingTexts);
  return (
    <ul className={classes.list}>
      {pairs.map(({ prompt, given, correct }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <li key={at} data-chosen={given != null || undefined}>
          <Sign isRight={given === correct} />
          <div>
            <RichTextView html={prompt.html} />
            <Text size="sm">{given ? `→ ${given}` : t('notAnswered')}</Text>
            {given !== correct && (
              <Text size="sm" c="dimmed">
                {t('right')}: {correct}
              </Text>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Ordering({ answer: { order, rightOrder } }: { answer: Of<'ReviewedOrdering'> }) {
  const t = useText(gradingTexts);
  return (
    <dl className={classes.facts}>
      <dt>{t('given')}</dt>
      <dd>{order.length === 0 ? <i>{t('notAnswered')}</i> : <Items items={order} />}</dd>
      <dt>{t('right')}</dt>
      <dd>
        <Items items={rightOrder} />
      </dd>
    </dl>
  );
}

const Items = ({ items }: { items: { html: string }[] }) => (
  <ol className={classes.order}>
    {items.map(({ html }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
      <li key={at}>
        <RichTextView html={html} />
      </li>
    ))}
  </ol>
);
