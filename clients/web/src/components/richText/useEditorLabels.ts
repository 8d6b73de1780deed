import type { RichTextEditorLabels } from '@mantine/tiptap';
import { toolTexts } from '../../i18n/tools/area.ts';
import { useText } from '../../i18n/useText.ts';

/** The names of the editor's buttons in the language shown. */
export function useEditorLabels(): Partial<RichTextEditorLabels> {
  const t = useText(toolTexts);
  return {
    boldControlLabel: t('bold'),
    italicControlLabel: t('italic'),
    underlineControlLabel: t('underline'),
    codeControlLabel: t('code'),
    clearFormattingControlLabel: t('plain'),
    h2ControlLabel: t('heading'),
    h3ControlLabel: t('subheading'),
    bulletListControlLabel: t('bullets'),
    orderedListControlLabel: t('numbers'),
    blockquoteControlLabel: t('quote'),
    hrControlLabel: t('line'),
    linkControlLabel: t('link'),
    unlinkControlLabel: t('unlink'),
    undoControlLabel: t('undo'),
    redoControlLabel: t('redo'),
    linkEditorInputLabel: t('linkAddress'),
    linkEditorInputPlaceholder: 'https://',
    linkEditorExternalLink: t('linkNewTab'),
    linkEditorInternalLink: t('linkSameTab'),
    linkEditorSave: t('linkSave'),
  };
}
