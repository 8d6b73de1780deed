import { ActionIcon, Button, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { SortableList } from '../../../components/SortableList.tsx';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from './AnswerList.module.css';
import { plainText } from './plainHtml.ts';
import type { QuestionFields } from './QuestionFields.ts';
import { type AnswerRow, emptyRow } from './QuestionForm.ts';

export interface AnswerListProps extends QuestionFields {
  /** What the lines are: "Choices". */
  label: string;
  hint?: string;
  addText: string;
  least: number;
  /** What is wrong with the list as a whole. */
  error?: string;
  isRight?: (row: AnswerRow) => boolean;
  content: (row: AnswerRow, index: number, name: string) => ReactNode;
}

const most = 50;

/** The lines of answers: written, moved by drag or keys, taken away, added; 50 at most. */
export function AnswerList({ form, change, label, hint, addText, least, error, ...rest }: AnswerListProps) {
  const t = useText(questionsTexts);
  const { rows } = form;
  const name = (index: number) => t('answerName', { number: index + 1 });
  const items = rows.map((row, index) => ({ id: row.key, label: plainText(row.text) || name(index), row, index }));
  const move = (key: string, before: string | null) => change({ rows: moved(rows, key, before) });
  const add = () => change({ rows: [...rows, emptyRow({ weight: rows.length === 0 ? '100' : '0' })] });
  return (
    <section aria-label={label}>
      <Text fw={600}>{label}</Text>
      {hint && (
        <Text size="sm" c="dimmed" mb={6}>
          {hint}
        </Text>
      )}
      {error && (
        <Text size="sm" c="var(--bad)" mb={6} data-problem tabIndex={-1}>
          {error}
        </Text>
      )}
      <SortableList label={label} items={items} onMove={move}>
        {({ row, index }, handle) => (
          <Row {...rest} row={row} index={index} name={name(index)} handle={handle}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              disabled={rows.length <= least}
              aria-label={t('removeAnswer', { name: name(index) })}
              onClick={() => change({ rows: rows.filter(({ key }) => key !== row.key) })}
            >
              <IconTrash size={18} aria-hidden="true" />
            </ActionIcon>
          </Row>
        )}
      </SortableList>
      <Button
        variant="light"
        size="xs"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        disabled={rows.length >= most}
        onClick={add}
      >
        {addText}
      </Button>
    </section>
  );
}

type RowProps = Pick<AnswerListProps, 'rowProblem' | 'isRight'> & {
  row: AnswerRow;
  index: number;
  name: string;
  handle: ReactNode;
};

function Row({
  row,
  index,
  name,
  handle,
  rowProblem,
  isRight,
  content,
  children,
}: RowProps & { content: AnswerListProps['content']; children: ReactNode }) {
  const problem = rowProblem(index);
  return (
    <div className={classes.answer} data-right={isRight?.(row) || undefined} data-bad={problem ? true : undefined}>
      <div className={classes.answerHead}>
        {handle}
        <div className={classes.answerBody}>
          {content(row, index, name)}
          {problem && (
            <Text size="sm" c="var(--bad)" data-problem tabIndex={-1}>
              {problem}
            </Text>
          )}
        </div>
        {children}
      </div>
    </div>
  );
}

/** The lines with one of them before another, or at the end. */
function moved(rows: readonly AnswerRow[], key: string, before: string | null): AnswerRow[] {
  const row = rows.find((each) => each.key === key);
  const others = rows.filter((each) => each.key !== key);
  const at = before === null ? others.length : others.findIndex((each) => each.key === before);
  return row ? [...others.slice(0, at), row, ...others.slice(at)] : others;
}
