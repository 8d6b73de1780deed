import { NativeSelect, Paper, SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import type { EditedItemFragment } from '../../../generated/graphql.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { useCourseItems } from './useCourseItems.ts';
import type { ItemForm } from './useItemForm.ts';

export interface ConditionFieldsProps {
  courseId: string;
  item: EditedItemFragment;
  form: ItemForm;
}

/** When an item opens (L1), and what learners will see until then. */
export function ConditionFields({ courseId, item, form }: ConditionFieldsProps) {
  const t = useText(coursesTexts);
  const { result, nodes, ask } = useCourseItems(courseId);
  const { values, set } = form.edits;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="opening">
      <Title order={2} size="h4" id="opening" mb="sm">
        {t('openingHeading')}
      </Title>
      <Loaded result={{ ...result, data: nodes ? result.data : undefined }} retry={ask}>
        {() => {
          const earlier = (nodes ?? []).filter(({ position }) => position < item.position);
          const after = earlier.find(({ id }) => id === values.opensAfter)?.title ?? item.opensAfter?.title ?? '';
          return (
            <>
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <NativeSelect
                  label={t('opensAfterField')}
                  description={earlier.length === 0 ? t('opensAfterFirst') : t('opensAfterHint')}
                  value={values.opensAfter}
                  onChange={(event) => set('opensAfter', event.currentTarget.value)}
                  data={[
                    { value: '', label: t('opensAtOnce') },
                    ...earlier.map(({ id, title }) => ({ value: id, label: title })),
                  ]}
                />
                <TextInput
                  type="datetime-local"
                  label={t('opensAtField')}
                  description={t('opensAtHint')}
                  value={values.opensAt}
                  onChange={(event) => set('opensAt', event.currentTarget.value)}
                  error={form.fieldError('opensAt')}
                />
              </SimpleGrid>
              <Seen after={values.opensAfter ? after : ''} at={values.opensAt} />
            </>
          );
        }}
      </Loaded>
    </Paper>
  );
}

function Seen({ after, at }: { after: string; at: string }) {
  const t = useText(coursesTexts);
  const learning = useText(learningTexts);
  const { dateTime } = useFormats();
  const when = at ? dateTime(at) : '';
  const text =
    after && when
      ? t('seenBoth', { title: after, when })
      : after
        ? t('seenAfter', { sign: `${learning('lockedEarlier')} ${after}` })
        : when
          ? t('seenAt', { sign: learning('lockedLater', { when }) })
          : t('seenAtOnce');
  return (
    <Text size="sm" mt="sm" role="status">
      {text}
    </Text>
  );
}
