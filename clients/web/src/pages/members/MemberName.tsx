import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';

/** A person in a list: the name leads to the person's page, the address stands below. Who was erased has neither. */
export function MemberName({ member: { id, name, email } }: { member: { id: string; name: string; email?: string } }) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  return (
    <>
      <Anchor component={Link} to={`/p/${portalId}/run/members/${id}`} fw={600}>
        {name || t('erasedPerson')}
      </Anchor>
      {email && email !== name && (
        <Text size="sm" c="dimmed" fw={400}>
          {email}
        </Text>
      )}
    </>
  );
}
