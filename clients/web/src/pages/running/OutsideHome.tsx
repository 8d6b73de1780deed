import { SimpleGrid } from '@mantine/core';
import type { OutsideHomeQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { Figures } from '../../components/Figures.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';
import { Addresses } from './Addresses.tsx';
import { Steps } from './Steps.tsx';
import { useAskCalmly } from './useAskCalmly.ts';
import { useOutsideSteps } from './useOutsideSteps.tsx';
import { WaitingNow } from './WaitingNow.tsx';

const outsideDocument = graphql(`
  query OutsideHome($id: ID!) {
    viewer { accountId passwordGenerated }
    portal(id: $id) {
      id signInUrl registrationLink { id url }
      counts { members courses tests }
      progress { linkOpenedAt registered learners awaitingApproval started }
    }
    gradingQueue(portalId: $id, first: 1) { totalCount }
  }
`);

const news = [
  'MEMBERSHIP_CREATED',
  'MEMBERSHIP_APPROVED',
  'MEMBERSHIP_REFUSED',
  'ENROLLMENT_STARTED',
  'ATTEMPT_STARTED',
  'ATTEMPT_SUBMITTED',
  'ATTEMPT_GRADED',
  'TRANSFER_RECEIVED',
] as const;

/** The start of who runs an external portal: what waits, what to do first, the addresses to hand on. */
export function OutsideHome() {
  const { portalId } = usePortal();
  const [result, ask] = useQuery({
    query: outsideDocument,
    variables: { id: portalId },
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(
    news,
    useAskCalmly(() => ask({ requestPolicy: 'network-only' })),
  );
  return (
    <Loaded result={result} retry={ask} isAlone>
      {(data) => <Home data={data} />}
    </Loaded>
  );
}

function Home({ data }: { data: OutsideHomeQuery }) {
  const t = useText(runningTexts);
  const { title } = usePortal();
  const steps = useOutsideSteps(data);
  const isDone = steps.every(({ done }) => done !== null);
  const { counts, progress } = data.portal;
  const waiting = <WaitingNow approvals={progress?.awaitingApproval ?? 0} answers={data.gradingQueue.totalCount} />;
  return (
    <Page title={title || t('outsideTitle')} lead={t(isDone ? 'outsideLeadDone' : 'outsideLead')}>
      {counts && (
        <Figures
          figures={(['members', 'courses', 'tests'] as const).map((name) => ({ name: t(name), value: counts[name] }))}
        />
      )}
      <SimpleGrid cols={{ base: 1, lg: isDone ? 2 : 1 }}>
        {waiting}
        {isDone && <Addresses portal={data.portal} />}
      </SimpleGrid>
      {!isDone && <Steps label={t('firstTitle')} steps={steps} />}
      {!isDone && <Addresses portal={data.portal} withoutLink />}
    </Page>
  );
}
