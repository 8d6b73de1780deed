import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useClient } from 'urql';
import type { ImportMembersInput, ImportOnPageFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { importsTexts } from '../../i18n/imports/area.ts';
import { useText } from '../../i18n/useText.ts';
import { importMembersDocument } from './importMembersDocument.ts';
import './importOnPage.ts';
import { isUnderWay } from './importStates.ts';
import { saveFile } from './saveFile.ts';
import { wantedOf } from './wantedImport.ts';

const cancelDocument = graphql(`
  mutation CancelMemberImport($id: ID!) {
    cancelMemberImport(id: $id) {
      __typename
      ... on ImportMembersSuccess { memberImport { ...ImportOnPage } }
      ... on Problem { code message }
    }
  }
`);
const reportDocument = graphql(`
  query MemberImportReport($importId: ID!, $onlyRefused: Boolean!) {
    memberImportReport(importId: $importId, onlyRefused: $onlyRefused)
  }
`);

/** What follows: the import after its dry run, stopping it, its report as a file. */
export function ImportActs({ memberImport }: { memberImport: ImportOnPageFragment }) {
  const t = useText(importsTexts);
  const { id, state, cancelRequested, dryRun, counts } = memberImport;
  const cancel = useMutationForm(cancelDocument);
  if (isUnderWay(state))
    return (
      <Group>
        <ConfirmButton
          variant="default"
          question={t('cancelQuestion')}
          disabled={cancelRequested}
          onConfirm={() => cancel.send({ id })}
        >
          {t(cancelRequested ? 'cancelling' : 'cancel')}
        </ConfirmButton>
        <FormProblem form={cancel} />
      </Group>
    );
  return (
    <Group gap="sm">
      {dryRun && state === 'COMPLETED' && counts.accepted > 0 && (
        <RealRun wanted={wantedOf(id)} count={counts.accepted} />
      )}
      {dryRun && counts.accepted === 0 && <AnotherFile />}
      <Report memberImport={memberImport} />
    </Group>
  );
}

/** Back to the form, where nothing of a file can be imported. */
function AnotherFile() {
  const t = useText(importsTexts);
  const { portalId } = usePortal();
  return (
    <Button component={Link} to={`/p/${portalId}/run/imports`}>
      {t('anotherFile')}
    </Button>
  );
}

function RealRun({ wanted, count }: { wanted: ImportMembersInput | null; count: number }) {
  const t = useText(importsTexts);
  const { portalId } = usePortal();
  const navigate = useNavigate();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const form = useMutationForm(importMembersDocument);
  if (!wanted) return <Text c="dimmed">{t('chooseAgain')}</Text>;
  const send = async () => {
    const done = await form.send({ input: { ...wanted, dryRun: false, idempotencyKey } });
    if (done) void navigate(`/p/${portalId}/run/imports/${done.memberImport.id}`);
  };
  return (
    <>
      <Button onClick={() => void send()} loading={form.isBusy}>
        {t('importNow', { count })}
      </Button>
      <FormProblem form={form} />
    </>
  );
}

function Report({ memberImport: { id, fileName, counts, state } }: { memberImport: ImportOnPageFragment }) {
  const t = useText(importsTexts);
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const save = async (onlyRefused: boolean) => {
    setBusy(true);
    const asked = client.query(reportDocument, { importId: id, onlyRefused }, { requestPolicy: 'network-only' });
    const { data } = await asked.toPromise();
    setBusy(false);
    if (data) saveFile(`${fileName.replace(/\.\w+$/, '')}-${t('reportName')}.csv`, data.memberImportReport);
    else notify(t('reportFailed'), { isBad: true });
  };
  if (state === 'FAILED' && counts.refused === 0) return null;
  return (
    <>
      <Button variant="default" disabled={isBusy} onClick={() => void save(false)}>
        {t('report')}
      </Button>
      {counts.refused > 0 && (
        <Button variant="default" disabled={isBusy} onClick={() => void save(true)}>
          {t('reportRefused')}
        </Button>
      )}
    </>
  );
}
