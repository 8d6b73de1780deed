import { Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CourseOutlineItemFragment } from '../../../generated/graphql.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { SortableList } from '../../components/SortableList.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AddItem } from './AddItem.tsx';
import classes from './courses.module.css';
import { OutlineRow } from './OutlineRow.tsx';
import { useCourseItems } from './useCourseItems.ts';

const moveDocument = graphql(`
  mutation MoveCourseItem($input: MoveCourseItemInput!) {
    moveCourseItem(input: $input) {
      __typename
      ... on CourseItemSuccess { item { id position } }
      ... on Problem { code message }
    }
  }
`);

/** The items of a course in their order: add, sort, open, duplicate, delete. All of it is saved at once. */
export function OutlineTab({ courseId }: { courseId: string }) {
  const t = useText(coursesTexts);
  const { result, nodes, ask } = useCourseItems(courseId);
  const [said, setSaid] = useState('');
  return (
    <Stack>
      <Loaded result={{ ...result, data: nodes ? result.data : undefined }} retry={ask}>
        {() =>
          nodes?.length ? (
            <Items courseId={courseId} items={nodes} say={setSaid} />
          ) : (
            <EmptyState picture="path" title={t('noItems')} hint={t('noItemsHint')} />
          )
        }
      </Loaded>
      <LiveRegion text={said} />
      {nodes && <AddItem courseId={courseId} items={nodes} />}
    </Stack>
  );
}

interface ItemsProps {
  courseId: string;
  items: readonly CourseOutlineItemFragment[];
  say: (text: string) => void;
}

function Items({ courseId, items, say }: ItemsProps) {
  const t = useText(coursesTexts);
  const form = useMutationForm(moveDocument);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refused move puts everything back in its place
  const rows = useMemo(() => items.map((item) => ({ id: item.id, label: item.title, item })), [items, turn]);
  const move = async (itemId: string, beforeId: string | null) => {
    const others = items.filter(({ id }) => id !== itemId);
    const place = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId);
    const afterItemId = others[place - 1]?.id ?? null;
    const done = await form.send({ input: { courseId, itemId, afterItemId } });
    if (!done) setTurn((now) => now + 1);
  };
  return (
    <section aria-labelledby="items">
      <Text size="sm" c="dimmed" mb="xs" id="items">
        {t('outlineHint', { count: items.length })}
      </Text>
      <FormProblem form={form} />
      <div className={classes.outline}>
        <SortableList
          label={t('tab_outline')}
          items={rows}
          onMove={(id, before) => void move(id, before)}
          isBusy={form.isBusy}
        >
          {({ item }, handle) => <OutlineRow courseId={courseId} item={item} handle={handle} say={say} />}
        </SortableList>
      </div>
    </section>
  );
}
