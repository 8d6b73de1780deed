import { Alert, Group, NativeSelect, NumberInput } from '@mantine/core';
import type { EditedItemFragment, ReadRule } from '../../../generated/graphql.ts';
import { TextConflictNote } from '../../components/making/TextConflictNote.tsx';
import { RichTextField } from '../../components/RichTextField.tsx';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { ItemForm } from './useItemForm.ts';

export interface LessonFieldsProps {
  item: Extract<EditedItemFragment, { __typename: 'Lesson' }>;
  form: ItemForm;
}

const rules = ['OPENED', 'SCROLLED', 'MINIMUM_TIME'] as const;
/** Seconds at the beginning, when somebody chooses a time. */
const startSeconds = 60;

/** The text of a lesson and when it counts as read (L1). */
export function LessonFields({ item, form }: LessonFieldsProps) {
  const t = useText(coursesTexts);
  const { values, set } = form.edits;
  const choose = (rule: ReadRule) => {
    set('readRule', rule);
    if (rule === 'MINIMUM_TIME' && values.readSeconds === null) set('readSeconds', startSeconds);
  };
  const isTimed = values.readRule === 'MINIMUM_TIME';
  return (
    <>
      {form.conflict && <TextConflictNote {...form.conflict} />}
      <RichTextField
        label={t('lessonText')}
        value={values.html}
        onChange={(html) => set('html', html)}
        error={form.fieldError('html')}
        minRows={14}
        withHeadings
      />
      {item.openLinks.length > 0 && (
        <Alert color="amber" variant="light">
          {t('openLinks', { count: item.openLinks.length })}
        </Alert>
      )}
      <Group align="flex-start" gap="sm">
        <NativeSelect
          label={t('readRule')}
          value={values.readRule}
          onChange={(event) => choose(event.currentTarget.value as ReadRule)}
          data={rules.map((value) => ({ value, label: t(`rule${value}`) }))}
        />
        {isTimed && (
          <NumberInput
            label={t('readSeconds')}
            value={values.readSeconds ?? ''}
            min={1}
            max={86_400}
            allowDecimal={false}
            onChange={(value) => set('readSeconds', value === '' ? null : Number(value))}
            error={values.readSeconds ? form.fieldError('readSeconds') : t('readSecondsMissing')}
          />
        )}
      </Group>
    </>
  );
}
