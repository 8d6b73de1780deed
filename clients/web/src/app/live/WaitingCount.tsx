import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { usePortalEvents } from './PortalEventsProvider.tsx';
import { queueEvents } from './queueEvents.ts';
import classes from './WaitingCount.module.css';

const countDocument = graphql(`
  query WaitingCount($portalId: ID!) { pendingMembers(portalId: $portalId, first: 1) { totalCount } }
`);

/** How many people wait for approval, in the navigation; nothing when nobody does. */
export function WaitingCount({ portalId }: { portalId: string }) {
  const t = useText(shellTexts);
  const [{ data }, ask] = useQuery({ query: countDocument, variables: { portalId } });
  usePortalEvents(queueEvents, () => ask());
  const count = data?.pendingMembers.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="only-read">{t('waiting', { count })}</span>
    </span>
  );
}
