import { Button, Group, Paper, Title } from '@mantine/core';
import { useState } from 'react';
import type { CourseOutlineItemFragment } from '../../../generated/graphql.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AddLesson } from './AddLesson.tsx';
import { AddMaterial } from './AddMaterial.tsx';
import { AddTest } from './AddTest.tsx';
import { itemSigns } from './itemSigns.ts';

const kinds = ['LESSON', 'MATERIAL', 'TEST'] as const;
const forms = { LESSON: AddLesson, MATERIAL: AddMaterial, TEST: AddTest };

export interface AddItemProps {
  courseId: string;
  items: readonly CourseOutlineItemFragment[];
}

/** Adds a lesson, a file or a test at the end of a course. */
export function AddItem(props: AddItemProps) {
  const t = useText(coursesTexts);
  const [kind, setKind] = useState<(typeof kinds)[number] | null>(null);
  const Form = kind && forms[kind];
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="add-item">
      <Title order={2} size="h4" id="add-item" mb="sm">
        {t('addHeading')}
      </Title>
      <Group gap="xs">
        {kinds.map((one) => {
          const Sign = itemSigns[one];
          return (
            <Button
              key={one}
              variant={kind === one ? 'filled' : 'light'}
              aria-expanded={kind === one}
              leftSection={<Sign size={18} aria-hidden="true" />}
              onClick={() => setKind(kind === one ? null : one)}
            >
              {t(`add${one}`)}
            </Button>
          );
        })}
      </Group>
      {Form && <Form key={kind} {...props} />}
    </Paper>
  );
}
