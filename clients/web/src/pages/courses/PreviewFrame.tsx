import { Button, Group, Stack, Text } from '@mantine/core';
import { IconEye, IconPencil, IconRotate } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { type LearningPaths, LearningPathsContext } from '../learning/useLearningPaths.ts';
import classes from './courses.module.css';
import { restartPreview } from './previewState.ts';
import { useCoursePaths } from './useCoursePaths.ts';

export interface PreviewFrameProps {
  courseId: string;
  /** Where what one sees is changed. */
  editPath: string;
  children: ReactNode;
}

/** Around a preview: says that it is one, and keeps the learner's links within it. */
export function PreviewFrame({ courseId, editPath, children }: PreviewFrameProps) {
  const t = useText(coursesTexts);
  const paths = useCoursePaths();
  const within = useMemo<LearningPaths>(
    () => ({
      home: paths.list,
      catalogue: paths.list,
      certificates: paths.preview(courseId),
      course: paths.preview,
      item: paths.previewItem,
    }),
    [paths, courseId],
  );
  return (
    <Stack className={classes.preview}>
      <div className={classes.banner}>
        <IconEye size={22} aria-hidden="true" />
        <div className={classes.bannerText}>
          <Text fw={600}>{t('previewTitle')}</Text>
          <Text size="sm">{t('previewHint')}</Text>
        </div>
        <Group gap="xs">
          <Button
            component={Link}
            to={editPath}
            variant="default"
            size="xs"
            leftSection={<IconPencil size={16} aria-hidden="true" />}
          >
            {t('toEditor')}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconRotate size={16} aria-hidden="true" />}
            onClick={() => restartPreview(courseId)}
          >
            {t('previewRestart')}
          </Button>
        </Group>
      </div>
      <LearningPathsContext value={within}>{children}</LearningPathsContext>
    </Stack>
  );
}
