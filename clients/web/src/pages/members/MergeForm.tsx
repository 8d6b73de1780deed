import { Alert, Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MemberOnPageFragment, MergePreviewToldFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';

export const mergePreviewTold = graphql(`
  fragment MergePreviewTold on MergePreview {
    kept { email name } gone { email name }
    portals { portalId portalName action enrollments enrollmentsTwice attempts evidence certificates }
  }
`);
const previewDocument = graphql(`
  query MergePreview($input: MergeAccountsInput!) {
    accountMergePreview(input: $input) { __typename ...MergePreviewTold ... on Problem { code message } }
  }
`);
const mergeDocument = graphql(`
  mutation MergeAccounts($input: MergeAccountsInput!) {
    mergeAccounts(input: $input) {
      __typename
      ... on MergeAccountsSuccess { merge { id undoableUntil } }
      ... on Problem { code message }
    }
  }
`);

interface MergeFormProps {
  member: MemberOnPageFragment;
  onDone: () => void;
}

/** Makes an employee's record and the one as an outsider one (R7): the address, what would happen, then the merge. */
export function MergeForm({ member, onDone }: MergeFormProps) {
  const t = useText(membersTexts);
  const [email, setEmail] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('mergeHint')}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setWanted(email.trim());
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            type="email"
            label={t('mergeEmail')}
            required
            data-autofocus
            autoComplete="off"
            flex="1 1 14rem"
            value={email}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
              setWanted(null);
            }}
          />
          <Button type="submit" variant="light">
            {t('mergeLook')}
          </Button>
        </Group>
      </form>
      {wanted && <Preview memberId={member.id} email={wanted} onDone={onDone} />}
    </Stack>
  );
}

function Preview({ memberId, email, onDone }: { memberId: string; email: string; onDone: () => void }) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const input = { portalId, memberId, email };
  const [result, ask] = useQuery({ query: previewDocument, variables: { input }, requestPolicy: 'network-only' });
  const form = useMutationForm(mergeDocument);
  const merge = async () => {
    const done = await form.send({ input });
    if (!done) return;
    notify(t('merged'));
    onDone();
  };
  return (
    <Loaded result={result} retry={ask}>
      {({ accountMergePreview: preview }) =>
        preview.__typename === 'MergePreview' ? (
          <Stack>
            <Text>
              {t('mergeWhat', {
                gone: `${preview.gone.name} (${preview.gone.email})`,
                kept: `${preview.kept.name} (${preview.kept.email})`,
              })}
            </Text>
            <PreviewTable preview={preview} />
            <Text size="sm" c="dimmed">
              {t('mergeAfter')}
            </Text>
            <FormProblem form={form} />
            <Group justify="flex-end">
              <Button onClick={() => void merge()} loading={form.isBusy}>
                {t('mergeNow')}
              </Button>
            </Group>
          </Stack>
        ) : (
          <Alert color="red" variant="light" role="alert">
            {preview.message}
          </Alert>
        )
      }
    </Loaded>
  );
}

function PreviewTable({ preview: { portals } }: { preview: MergePreviewToldFragment }) {
  const t = useText(membersTexts);
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table aria-label={t('mergePortals')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('mergePortals')}</Table.Th>
            <Table.Th ta="end">{t('tab_courses')}</Table.Th>
            <Table.Th ta="end">{t('tab_attempts')}</Table.Th>
            <Table.Th ta="end">{t('tab_competencies')}</Table.Th>
            <Table.Th ta="end">{t('tab_certificates')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {portals.map((portal) => (
            <Table.Tr key={portal.portalId}>
              <Table.Td>
                {portal.portalName}
                <Text size="sm" c="dimmed">
                  {t(`merge${portal.action}`)}
                  {portal.enrollmentsTwice > 0 && ` ${t('mergeTwice', { count: portal.enrollmentsTwice })}`}
                </Text>
              </Table.Td>
              <Table.Td ta="end">{portal.enrollments}</Table.Td>
              <Table.Td ta="end">{portal.attempts}</Table.Td>
              <Table.Td ta="end">{portal.evidence}</Table.Td>
              <Table.Td ta="end">{portal.certificates}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
