import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { EditedQuestionFragment } from '../../../../generated/graphql.ts';
import { ConfirmButton } from '../../../components/ConfirmButton.tsx';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useText } from '../../../i18n/useText.ts';
import { QuestionView } from './QuestionView.tsx';

export interface ConflictNoteProps {
  theirs: EditedQuestionFragment;
  isBusy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: (theirs: EditedQuestionFragment) => void;
}

/** Somebody else saved the question first: both stay until the author chooses. */
export function ConflictNote({ theirs, isBusy, onKeepMine, onTakeTheirs }: ConflictNoteProps) {
  const t = useText(questionsTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <Alert color="amber" title={t('conflictTitle')} role="alert">
      <Text size="sm">{t('conflictText')}</Text>
      {isOpen && <QuestionView question={theirs} />}
      <Group gap="xs" mt="sm">
        <Button variant="default" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {t('showTheirs')}
        </Button>
        <Button loading={isBusy} onClick={onKeepMine}>
          {t('keepMine')}
        </Button>
        <ConfirmButton
          variant="default"
          question={t('takeTheirsQuestion')}
          onConfirm={async () => onTakeTheirs(theirs)}
        >
          {t('takeTheirs')}
        </ConfirmButton>
      </Group>
    </Alert>
  );
}
