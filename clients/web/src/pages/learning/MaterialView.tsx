import { Button, Group, Paper, Text } from '@mantine/core';
import { IconDownload, IconExternalLink, IconPaperclip } from '@tabler/icons-react';
import type { OpenedItemFragment } from '../../../generated/graphql.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './learning.module.css';
import { useFileSize } from './useFileSize.ts';

type File = NonNullable<Extract<OpenedItemFragment, { __typename: 'LearnerMaterial' }>['file']>;

/** A file to open or to keep; pictures show at once. */
export function MaterialView({ file }: { file: File }) {
  const t = useText(learningTexts);
  const size = useFileSize();
  return (
    <Paper p="lg" withBorder radius="lg">
      {file.mediaType.startsWith('image/') && <img src={file.url} alt={file.name} className={classes.picture} />}
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconPaperclip size={24} aria-hidden="true" className={classes.fixed} />
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{file.name}</Text>
          <Text size="sm" c="dimmed">
            {size(file.bytes)}
          </Text>
        </div>
      </Group>
      <Group mt="md" gap="sm">
        <Button
          component="a"
          href={file.url}
          target="_blank"
          rel="noopener"
          leftSection={<IconExternalLink size={18} aria-hidden="true" />}
        >
          {t('openFile')}
        </Button>
        <Button
          component="a"
          href={file.url}
          download={file.name}
          variant="light"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
        >
          {t('downloadFile')}
        </Button>
      </Group>
      <Text mt="md" className={classes.rule} data-done>
        {t('materialDone')}
      </Text>
    </Paper>
  );
}
