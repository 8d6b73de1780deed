import { Alert, Anchor, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useSubscription } from 'urql';
import type { ImportOnPageFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { importsTexts } from '../../i18n/imports/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ImportActs } from './ImportActs.tsx';
import { ImportRows } from './ImportRows.tsx';
import './importOnPage.ts';
import { isUnderWay, stateTones } from './importStates.ts';

const importDocument = graphql(`query MemberImport($id: ID!) { memberImport(id: $id) { ...ImportOnPage } }`);
const updatedDocument = graphql(`
  subscription MemberImportUpdated($importId: ID!) { memberImportUpdated(importId: $importId) { ...ImportOnPage } }
`);

/** One import: how far it is, what came of each row, and what to do next. */
export function ImportPage() {
  const t = useText(importsTexts);
  const { portalId } = usePortal();
  const { importId = '' } = useParams();
  const [result, ask] = useQuery({
    query: importDocument,
    variables: { id: importId },
    requestPolicy: 'cache-and-network',
  });
  const found = result.data?.memberImport;
  // What it brings is written to the same object, and so shows at once.
  useSubscription({
    query: updatedDocument,
    variables: { importId },
    pause: !found || !isUnderWay(found.state),
  });
  const title = found ? t(found.dryRun ? 'dryRunOf' : 'realRunOf', { file: found.fileName }) : t('title');
  const back = (
    <Anchor component={Link} to={`/p/${portalId}/run/imports`}>
      {t('toImports')}
    </Anchor>
  );
  return (
    <Page title={title} actions={back}>
      <Loaded result={result} retry={ask}>
        {({ memberImport }) => (
          <Stack>
            <Facts memberImport={memberImport} />
            <ImportActs memberImport={memberImport} />
            {memberImport.state !== 'PENDING' && <ImportRows memberImport={memberImport} />}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ memberImport }: { memberImport: ImportOnPageFragment }) {
  const t = useText(importsTexts);
  const { state, message, createdAt, finishedAt, ignoredColumns, failureLine } = memberImport;
  return (
    <Paper withBorder p="lg">
      <Stack gap="sm">
        <Group gap="sm">
          <StateBadge tone={stateTones[state]}>{t(`state${state}`)}</StateBadge>
          <Text size="sm" c="dimmed">
            <DateTime at={finishedAt ?? createdAt} />
          </Text>
        </Group>
        <Text role="status">
          {message}
          {failureLine !== null && failureLine !== undefined && ` ${t('atLine', { line: failureLine })}`}
        </Text>
        <Counted memberImport={memberImport} />
        {ignoredColumns.length > 0 && (
          <Alert color="amber.3" variant="light">
            {t('ignoredColumns', { columns: ignoredColumns.join(', ') })}
          </Alert>
        )}
        {state === 'COMPLETED' && <Text c="dimmed">{t(whatNext(memberImport))}</Text>}
      </Stack>
    </Paper>
  );
}

const whatNext = ({ dryRun, counts }: ImportOnPageFragment) =>
  !dryRun ? 'realRunDone' : counts.accepted > 0 ? 'dryRunDone' : 'dryRunNone';

function Counted({ memberImport }: { memberImport: ImportOnPageFragment }) {
  const t = useText(importsTexts);
  const { state, rowsDone, rowsTotal, counts } = memberImport;
  const percent = rowsTotal ? Math.floor((rowsDone / rowsTotal) * 100) : 0;
  const told = [
    ['countAccepted', counts.accepted],
    ['countInvited', counts.invited],
    ['countCreated', counts.created],
    ['countAlready', counts.alreadyMembers],
    ['countRefused', counts.refused],
  ] as const;
  return (
    <>
      {isUnderWay(state) && (
        <div>
          <Progress value={percent} aria-label={t('progress', { done: rowsDone, count: rowsTotal ?? 0 })} />
          <Text size="sm" c="dimmed" mt={4}>
            {rowsTotal ? t('progress', { done: rowsDone, count: rowsTotal }) : t('reading')}
          </Text>
        </div>
      )}
      <Group component="ul" gap="lg" m={0} p={0}>
        {told
          .filter(([, count]) => count > 0)
          .map(([key, count]) => (
            <Text component="li" key={key} fw={600} style={{ listStyle: 'none' }}>
              {t(key, { count })}
            </Text>
          ))}
      </Group>
    </>
  );
}
