import { Button, FileButton, Group, Input, Progress, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { toolTexts } from '../i18n/tools/area.ts';
import { useText } from '../i18n/useText.ts';
import classes from './FileField.module.css';

export interface FileFieldProps {
  label: string;
  /** Media types and endings, as an input takes them: `.csv,.xlsx`. */
  accept?: string;
  onFile: (file: File) => void;
  description?: ReactNode;
  error?: ReactNode;
  /** How much has arrived, 0–100; null when nothing is under way. */
  percent?: number | null;
  /** The name of what was chosen. */
  fileName?: string | null;
  disabled?: boolean;
}

/** Chooses a file, by a button or by dropping it; shows how much of it has arrived. */
export function FileField({
  label,
  accept,
  onFile,
  description,
  error,
  percent = null,
  fileName,
  disabled,
}: FileFieldProps) {
  const t = useText(toolTexts);
  const [isOver, setOver] = useState(false);
  const isBusy = percent !== null || disabled;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isBusy) onFile(file);
  };
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <section
        aria-label={label}
        className={classes.zone}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Group gap="sm">
          <FileButton accept={accept} onChange={(file) => file && onFile(file)} disabled={isBusy}>
            {(props) => (
              <Button
                variant="light"
                leftSection={<IconUpload size={18} aria-hidden />}
                {...props}
                loading={percent !== null}
              >
                {t('chooseFile')}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed" className={classes.name}>
            {fileName ?? t('orDrop')}
          </Text>
        </Group>
        {percent !== null && <Progress value={percent} mt="sm" aria-label={t('uploading', { percent })} />}
        <span role="status" className="only-read">
          {percent === null ? '' : t('uploading', { percent: Math.floor(percent / 25) * 25 })}
        </span>
      </section>
    </Input.Wrapper>
  );
}
