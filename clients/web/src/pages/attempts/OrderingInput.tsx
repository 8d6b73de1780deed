import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { RichTextView } from '../../components/RichTextView.tsx';
import { SortableList } from '../../components/SortableList.tsx';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { AnswerInputProps, QuestionOf } from './AnswerInput.tsx';
import classes from './attempts.module.css';
import { plainText } from './plainText.ts';

/** Items to be brought into order; the order shown at first is none that was given, until it is moved or confirmed. */
export function OrderingInput({ question, answer, isLocked, give }: AnswerInputProps<QuestionOf<'PaperOrdering'>>) {
  const t = useText(attemptsTexts);
  const given = answer && 'itemIds' in answer ? answer.itemIds : null;
  const order = given ?? question.items.map(({ id }) => id);
  const items = useMemo(() => {
    const inOrder = given?.flatMap((id) => question.items.find((item) => item.id === id) ?? []) ?? question.items;
    return inOrder.map(({ id, text }) => ({ id, label: plainText(text.html), html: text.html }));
  }, [given, question]);
  const move = (id: string, beforeId: string | null) => {
    const others = order.filter((one) => one !== id);
    const at = beforeId === null ? others.length : others.indexOf(beforeId);
    give({ itemIds: others.toSpliced(at, 0, id) });
  };
  return (
    <fieldset className={classes.choices} aria-labelledby={`number-${question.id} stem-${question.id}`}>
      <p className={classes.hint}>{t('orderHint')}</p>
      <SortableList label={t('orderList')} isBusy={isLocked} items={items} onMove={move}>
        {({ html }, handle) => (
          <div className={classes.sorted}>
            {handle}
            <RichTextView html={html} />
          </div>
        )}
      </SortableList>
      {given === null && (
        <div>
          <Text size="sm" mb={6}>
            {t('orderOpen')}
          </Text>
          <Button variant="default" disabled={isLocked} onClick={() => give({ itemIds: order })}>
            {t('orderAsShown')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
