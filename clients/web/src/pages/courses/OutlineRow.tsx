import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { CourseOutlineItemFragment } from '../../../generated/graphql.ts';
import { FormProblem } from '../../components/FormProblem.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './courses.module.css';
import { DeleteItem } from './DeleteItem.tsx';
import { itemSigns } from './itemSigns.ts';
import { useCondition } from './useCondition.ts';
import { useCoursePaths } from './useCoursePaths.ts';
import { useItemFacts } from './useItemFacts.ts';

const duplicateDocument = graphql(`
  mutation DuplicateCourseItem($input: DuplicateCourseItemInput!) {
    duplicateCourseItem(input: $input) {
      __typename
      ... on CourseItemSuccess { item { id title } }
      ... on Problem { code message }
    }
  }
`);

export interface OutlineRowProps {
  courseId: string;
  item: CourseOutlineItemFragment;
  handle: ReactNode;
  say: (text: string) => void;
}

/** An item at its place in the outline. */
export function OutlineRow({ courseId, item, handle, say }: OutlineRowProps) {
  const t = useText(coursesTexts);
  const paths = useCoursePaths();
  const facts = useItemFacts(item);
  const condition = useCondition(item);
  const Sign = itemSigns[item.kind];
  const isUnready = item.__typename === 'TestItem' && item.test && !item.test.published;
  return (
    <div className={classes.row}>
      {handle}
      <span className={classes.sign}>
        <Sign size={18} aria-hidden="true" />
      </span>
      <div className={classes.rowText}>
        <Anchor component={Link} to={paths.item(courseId, item.id)} className={classes.rowTitle}>
          {item.title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {facts}
        </Text>
        {condition && (
          <Text size="sm" className={classes.condition}>
            {condition}
          </Text>
        )}
        {isUnready && <StateBadge tone="bad">{t('testNotPublished')}</StateBadge>}
      </div>
      <ItemActions courseId={courseId} item={item} say={say} />
    </div>
  );
}

function ItemActions({ courseId, item: { id, title }, say }: Omit<OutlineRowProps, 'handle'>) {
  const t = useText(coursesTexts);
  const shell = useText(shellTexts);
  const [isDeleting, setDeleting] = useState(false);
  const form = useMutationForm(duplicateDocument);
  const duplicate = async () => {
    const input = { courseId, itemId: id, idempotencyKey: crypto.randomUUID() };
    const done = await form.send({ input });
    if (done) say(t('itemDuplicated', { title: done.item.title }));
  };
  return (
    <div className={classes.rowActions}>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          loading={form.isBusy}
          aria-label={t('duplicateItem', { title })}
          title={t('duplicate')}
          onClick={() => void duplicate()}
        >
          <IconCopy size={18} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="red"
          size={34}
          aria-label={t('deleteItem', { title })}
          title={shell('remove')}
          onClick={() => setDeleting(true)}
        >
          <IconTrash size={18} aria-hidden="true" />
        </ActionIcon>
      </Group>
      <FormProblem form={form} />
      <DeleteItem
        courseId={courseId}
        item={{ id, title }}
        isOpen={isDeleting}
        onClose={() => setDeleting(false)}
        onDeleted={say}
      />
    </div>
  );
}
