import { IconUserPlus } from '@tabler/icons-react';
import { DialogButton } from '../../components/DialogButton.tsx';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AddMemberForm } from './AddMemberForm.tsx';

/** Adds one person by hand (R3), in external portals. */
export function AddMember() {
  const t = useText(membersTexts);
  return (
    <DialogButton text={t('add')} leftSection={<IconUserPlus size={18} aria-hidden />}>
      {(close) => <AddMemberForm onClose={close} />}
    </DialogButton>
  );
}
