import { Alert, Button, FileButton, Group, Modal, Stack, TextInput } from '@mantine/core';
import { RichTextEditor as Frame } from '@mantine/tiptap';
import { IconPhoto } from '@tabler/icons-react';
import type { CommandProps, Editor } from '@tiptap/react';
import { useState } from 'react';
import { shellTexts } from '../../i18n/shell/area.ts';
import { toolTexts } from '../../i18n/tools/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { Pictures } from './usePictures.ts';

/** Puts a picture into the text: uploads it and asks for words for who does not see it. */
export function PictureButton({ editor, pictures: { upload } }: { editor: Editor; pictures: Pictures }) {
  const t = useText(toolTexts);
  const shell = useText(shellTexts);
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState('');
  const close = () => {
    upload.cancel();
    setOpen(false);
    setFile(null);
    setAlt('');
  };
  const insert = async () => {
    const sha256 = file && (await upload.send(file));
    if (!sha256) return;
    editor
      .chain()
      .focus()
      .setImage({ src: `extramural:file/${sha256}`, alt: alt.trim() })
      .command(writeOnBehind)
      .run();
    close();
  };
  return (
    <>
      <Frame.Control onClick={() => setOpen(true)} aria-label={t('picture')} title={t('picture')}>
        <IconPhoto size={16} aria-hidden />
      </Frame.Control>
      <Modal opened={isOpen} onClose={close} title={t('picture')} closeButtonProps={{ 'aria-label': shell('close') }}>
        <Stack>
          <FileButton accept="image/png,image/jpeg,image/gif,image/webp" onChange={setFile}>
            {(props) => (
              <Button variant="light" {...props}>
                {file?.name ?? t('chooseFile')}
              </Button>
            )}
          </FileButton>
          <TextInput
            label={t('altText')}
            description={t('altHint')}
            value={alt}
            onChange={(event) => setAlt(event.currentTarget.value)}
            maxLength={300}
          />
          <div role="alert">{upload.problem && <Alert role="none" color="red" title={upload.problem} />}</div>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {shell('cancel')}
            </Button>
            <Button disabled={!file} loading={upload.percent !== null} onClick={() => void insert()}>
              {t('insert')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

/** A picture that was put in is chosen, and the next key would replace it: the caret goes on in the paragraph behind it. */
function writeOnBehind({ tr, commands, editor }: CommandProps): boolean {
  const { empty, to } = tr.selection;
  if (empty) return true;
  if (!tr.doc.nodeAt(to)?.isTextblock) tr.insert(to, editor.schema.node('paragraph'));
  return commands.setTextSelection(to + 1);
}
