import { Text, Textarea } from '@mantine/core';
import { invitationsTexts } from '../../i18n/invitations/area.ts';
import { useText } from '../../i18n/useText.ts';
import { inviteesOf, mostInvitees } from './inviteesOf.ts';

/** Addresses as they are pasted; says at once how many were read and which are none. */
export function AddressesField({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (text: string) => void;
  error?: string;
}) {
  const t = useText(invitationsTexts);
  const { people, wrong, repeated } = inviteesOf(value);
  const problem =
    wrong.length > 0
      ? t('wrongAddresses', { count: wrong.length, list: wrong.slice(0, 5).join(' · ').slice(0, 300) })
      : people.length > mostInvitees
        ? t('tooMany', { most: mostInvitees })
        : error;
  return (
    <div>
      <Textarea
        label={t('addresses')}
        description={t('addressesHint')}
        name="addresses"
        required
        withAsterisk={false}
        autosize
        minRows={4}
        maxRows={14}
        placeholder={'nina@people.example\nAdam <adam@people.example>'}
        value={value}
        error={problem}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" mt={4} role="status">
        {people.length > 0 && t('read', { count: people.length })} {repeated > 0 && t('repeated', { count: repeated })}
      </Text>
    </div>
  );
}
