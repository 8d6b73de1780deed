import { Button, Group, NativeSelect, Paper, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { CourseField } from '../../components/choosing/CourseField.tsx';
import { GroupField } from '../../components/choosing/GroupField.tsx';
import type { Choice } from '../../components/choosing/LookupField.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { invitationsTexts } from '../../i18n/invitations/area.ts';
import { type Language, languageNames, languages } from '../../i18n/languages.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AddressesField } from './AddressesField.tsx';
import type { InviteResult } from './InviteResults.tsx';
import { inviteDocument } from './invitationDocuments.ts';
import { inviteesOf, mostInvitees } from './inviteesOf.ts';

export interface InviteFormProps {
  portalId: string;
  /** What stands in the field at the beginning. */
  addresses: string;
  onDone: (results: InviteResult[]) => void;
}

/** Whom to invite, where they come to, and what the mail says. */
export function InviteForm({ portalId, addresses, onDone }: InviteFormProps) {
  const t = useText(invitationsTexts);
  const shell = useText(shellTexts);
  const form = useMutationForm(inviteDocument);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [text, setText] = useState(addresses);
  const [role, setRole] = useState<'LEARNER' | 'MANAGER'>('LEARNER');
  const [groupId, setGroupId] = useState<string | null>(null);
  const [courses, setCourses] = useState<Choice[]>([]);
  const [language, setLanguage] = useState<Language | null>(null);
  const [message, setMessage] = useState('');
  const { people, wrong } = inviteesOf(text);
  const fits = people.length > 0 && people.length <= mostInvitees && wrong.length === 0;
  const submit = async () => {
    if (!fits) return;
    const common = {
      portalId,
      role,
      groupId,
      courseIds: courses.map(({ id }) => id),
      language,
      message: message.trim() || null,
    };
    const done = await form.send({ input: { ...common, invitees: people, idempotencyKey } });
    if (done) onDone(done.results);
    // A refused order may be sent again changed, and then is another one.
    else setKey(crypto.randomUUID());
  };
  return (
    <Paper p="lg" withBorder maw="46rem">
      <form action={() => void submit()}>
        <Stack>
          <FormProblem form={form} fields={['invitees', 'message']} />
          <AddressesField value={text} onChange={setText} error={form.fieldError('invitees')} />
          <Group grow preventGrowOverflow={false} align="flex-start">
            <NativeSelect
              label={t('role')}
              description={t(role === 'MANAGER' ? 'roleMANAGERHint' : 'roleLEARNERHint')}
              value={role}
              onChange={(event) => setRole(event.currentTarget.value as 'LEARNER' | 'MANAGER')}
              data={(['LEARNER', 'MANAGER'] as const).map((value) => ({ value, label: t(`role${value}`) }))}
            />
            <NativeSelect
              label={t('language')}
              description={t('languageHint')}
              value={language ?? ''}
              onChange={(event) => setLanguage((event.currentTarget.value || null) as Language | null)}
              data={[
                { value: '', label: t('languageOfPortal') },
                ...languages.map((value) => ({ value, label: languageNames[value] })),
              ]}
            />
          </Group>
          <GroupField
            portalId={portalId}
            label={t('group')}
            description={t('groupHint')}
            value={groupId}
            onChange={setGroupId}
          />
          <CourseField
            portalId={portalId}
            label={t('courses')}
            description={t('coursesHint')}
            most={50}
            chosen={courses}
            onChange={setCourses}
          />
          <Textarea
            label={t('message')}
            description={t('messageHint')}
            name="message"
            maxLength={2000}
            autosize
            minRows={3}
            value={message}
            error={form.fieldError('message')}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button component={Link} to={`/p/${portalId}/run/invitations`} variant="default">
              {shell('cancel')}
            </Button>
            <Button type="submit" loading={form.isBusy} disabled={!fits}>
              {people.length > 0 ? t('inviteCount', { count: people.length }) : t('invite')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
