import { IconUserPlus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { DialogButton } from '../../components/DialogButton.tsx';
import { Loading } from '../../components/Loading.tsx';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';

const AddMemberForm = lazy(async () => ({ default: (await import('./AddMemberForm.tsx')).AddMemberForm }));

/** Adds one person by hand (R3), in external portals. */
export function AddMember() {
  const t = useText(membersTexts);
  return (
    <DialogButton text={t('add')} leftSection={<IconUserPlus size={18} aria-hidden />}>
      {(close) => (
        <Suspense fallback={<Loading />}>
          <AddMemberForm onClose={close} />
        </Suspense>
      )}
    </DialogButton>
  );
}
