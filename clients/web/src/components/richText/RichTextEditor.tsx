import '@mantine/tiptap/styles.layer.css';
import { RichTextEditor as Frame } from '@mantine/tiptap';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { toolTexts } from '../../i18n/tools/area.ts';
import { useText } from '../../i18n/useText.ts';
import view from '../RichTextView.module.css';
import { PictureButton } from './PictureButton.tsx';
import { pastedHtml } from './pastedHtml.ts';
import classes from './RichTextEditor.module.css';
import type { RichTextInputProps } from './RichTextInputProps.ts';
import { richTextExtensions } from './richTextExtensions.ts';
import { useEditorLabels } from './useEditorLabels.ts';
import { usePictures } from './usePictures.ts';

/** The editor itself: what one writes looks as learners will read it. */
export function RichTextEditor(props: RichTextInputProps) {
  const { labelledBy, value, onChange, isRequired, isBad, minRows = 4, withHeadings, disabled } = props;
  const t = useText(toolTexts);
  const labels = useEditorLabels();
  const pictures = usePictures(value);
  const latest = useRef({ onChange, value });
  latest.current.onChange = onChange;
  const editor = useEditor({
    extensions: richTextExtensions(withHeadings ?? false, pictures.urlOf),
    content: value,
    editable: !disabled,
    injectCSS: false,
    editorProps: {
      transformPastedHTML: pastedHtml,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        'aria-required': String(isRequired),
        'aria-invalid': String(isBad),
        class: `${view.text} ${classes.content}`,
      },
    },
    onUpdate: ({ editor: changed }) => {
      latest.current.value = changed.isEmpty ? '' : changed.getHTML();
      latest.current.onChange(latest.current.value);
    },
  });
  useEffect(() => {
    // A value from elsewhere (loaded anew, taken back) replaces what is there; one's own typing does not come back.
    if (!editor || value === latest.current.value) return;
    latest.current.value = value;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);
  useEffect(() => void editor?.setEditable(!disabled, false), [editor, disabled]);
  return (
    <Frame editor={editor} labels={labels} variant="subtle" style={{ '--lines': minRows }}>
      <Frame.Toolbar aria-label={t('toolbar')} role="toolbar">
        <Frame.ControlsGroup>
          <Frame.Bold />
          <Frame.Italic />
          <Frame.Underline />
          <Frame.Code />
          <Frame.ClearFormatting />
        </Frame.ControlsGroup>
        {withHeadings && (
          <Frame.ControlsGroup>
            <Frame.H2 />
            <Frame.H3 />
          </Frame.ControlsGroup>
        )}
        <Frame.ControlsGroup>
          <Frame.BulletList />
          <Frame.OrderedList />
          <Frame.Blockquote />
          {withHeadings && <Frame.Hr />}
        </Frame.ControlsGroup>
        <Frame.ControlsGroup>
          <Frame.Link />
          <Frame.Unlink />
          {editor && <PictureButton editor={editor} pictures={pictures} />}
        </Frame.ControlsGroup>
        <Frame.ControlsGroup>
          <Frame.Undo />
          <Frame.Redo />
        </Frame.ControlsGroup>
      </Frame.Toolbar>
      <Frame.Content className={classes.holder} />
    </Frame>
  );
}
