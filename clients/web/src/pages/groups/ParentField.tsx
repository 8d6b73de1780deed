import { usePortal } from '../../app/auth/PortalGate.tsx';
import { GroupField, type GroupFieldProps } from '../../components/choosing/GroupField.tsx';
import { groupsTexts } from '../../i18n/groups/area.ts';
import { useText } from '../../i18n/useText.ts';

/** The group above a group; none is the top. */
export function ParentField(props: Omit<GroupFieldProps, 'portalId'>) {
  const t = useText(groupsTexts);
  const { portalId } = usePortal();
  return <GroupField label={t('above')} placeholder={t('atTop')} portalId={portalId} {...props} />;
}
