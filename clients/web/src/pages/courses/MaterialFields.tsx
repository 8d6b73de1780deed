import { Anchor, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { EditedItemFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FileField } from '../../components/FileField.tsx';
import { useUpload } from '../../components/useUpload.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useFileSize } from '../learning/useFileSize.ts';
import type { ItemForm } from './useItemForm.ts';

export interface MaterialFieldsProps {
  item: Extract<EditedItemFragment, { __typename: 'Material' }>;
  form: ItemForm;
}

/** The file of a material: what it is, how it is called, and another one in its place. */
export function MaterialFields({ item: { file }, form }: MaterialFieldsProps) {
  const t = useText(coursesTexts);
  const size = useFileSize();
  const { portalId } = usePortal();
  const upload = useUpload(portalId);
  const { values, set, changed } = form.edits;
  const [arrived, setArrived] = useState('');
  const replace = async (chosen: File) => {
    const sha256 = await upload.send(chosen);
    if (!sha256) return;
    set('fileSha256', sha256);
    set('fileName', chosen.name.slice(-255));
    setArrived(chosen.name);
  };
  return (
    <>
      <Paper withBorder p="md">
        <Stack gap={4}>
          <Anchor href={file.url} target="_blank" rel="noopener">
            {file.name}
          </Anchor>
          <Text size="sm" c="dimmed">
            {file.mediaType} · {size(file.bytes)}
          </Text>
        </Stack>
      </Paper>
      <FileField
        label={t('replaceFile')}
        description={t('replaceHint')}
        onFile={(chosen) => void replace(chosen)}
        percent={upload.percent}
        fileName={changed.fileSha256 ? t('newFile', { name: arrived }) : null}
        error={upload.problem ?? form.fieldError('fileSha256')}
      />
      <TextInput
        label={t('fileName')}
        description={t('fileNameHint')}
        value={values.fileName}
        maxLength={255}
        onChange={(event) => set('fileName', event.currentTarget.value)}
        error={form.fieldError('fileName')}
      />
    </>
  );
}
