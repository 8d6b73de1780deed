import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { HomePortalsQuery } from '../../../generated/graphql.ts';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { Figures } from '../../components/Figures.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { usePolling } from '../../components/usePolling.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';
import { Steps } from './Steps.tsx';
import { useInsideSteps } from './useInsideSteps.tsx';

graphql(`
  fragment PortalWithSteps on Portal {
    id name title status signInUrl registrationLink { id url courses { id title } }
    progress { transferred linkOpenedAt registered learners awaitingApproval wanted enrolled started completed }
  }
`);
const homeDocument = graphql(`
  query HomePortals($chosen: ID!, $isChosen: Boolean!) {
    portals(first: 50, sort: NEWEST) { nodes { id name title } }
    newest: portals(first: 1, sort: NEWEST) @skip(if: $isChosen) { nodes { id ...PortalWithSteps } }
    chosen: portal(id: $chosen) @include(if: $isChosen) { id ...PortalWithSteps }
  }
`);

const newsOfTransfers = [
  'PORTAL_CREATED',
  'TRANSFER_STARTED',
  'TRANSFER_COMPLETED',
  'TRANSFER_FAILED',
  'TRANSFER_CANCELLED',
] as const;
const pollSeconds = 5;

/** The six steps of external learning for one portal: the newest, or the one that is chosen in the address. */
export function InsideHome() {
  const [params] = useSearchParams();
  const chosen = params.get('portal') ?? '';
  const [result, ask] = useQuery({
    query: homeDocument,
    variables: { chosen, isChosen: chosen !== '' },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  usePortalEvents(newsOfTransfers, again);
  return (
    <Loaded result={result} retry={ask} isAlone>
      {(data) => <Home data={data} again={again} />}
    </Loaded>
  );
}

function Home({ data, again }: { data: HomePortalsQuery; again: () => void }) {
  const t = useText(runningTexts);
  const portal = data.chosen ?? data.newest?.nodes[0] ?? null;
  const steps = useInsideSteps(portal);
  const isDone = steps.every(({ done }) => done !== null);
  // What happens in an external portal is no event of the internal one.
  usePolling(again, portal && !isDone ? pollSeconds : null);
  return (
    <Page
      title={t('titleSteps')}
      lead={t(isDone ? 'leadDone' : 'leadSteps')}
      actions={portal && <PortalSelect portals={data.portals.nodes} chosen={portal} />}
    >
      {isDone && portal?.progress && (
        <Figures
          figures={[
            { name: t('figureLearners'), value: portal.progress.learners },
            { name: t('figureStarted'), value: portal.progress.started },
            { name: t('figureCompleted'), value: portal.progress.completed },
          ]}
        />
      )}
      <Steps label={t('titleSteps')} steps={steps} />
    </Page>
  );
}

interface Named {
  id: string;
  name: string;
  title?: string | null;
}

/** Which portal the steps are of; the newest fifty, and the one that is shown. */
function PortalSelect({ portals, chosen }: { portals: Named[]; chosen: Named }) {
  const t = useText(runningTexts);
  const [, setParams] = useSearchParams();
  const all = portals.some(({ id }) => id === chosen.id) ? portals : [chosen, ...portals];
  return (
    <NativeSelect
      label={t('forPortal')}
      value={chosen.id}
      data={all.map(({ id, name, title }) => ({ value: id, label: title || name }))}
      onChange={(event) => setParams({ portal: event.currentTarget.value })}
      maw="100%"
    />
  );
}
