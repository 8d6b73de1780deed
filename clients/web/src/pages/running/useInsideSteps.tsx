import type { PortalWithStepsFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CopiedLinks } from './CopiedLinks.tsx';
import { EnrolByLink } from './EnrolByLink.tsx';
import { LinkToHandOn } from './LinkToHandOn.tsx';
import type { StepFacts } from './Step.tsx';
import { StepLink } from './StepLink.tsx';
import { TransferNow } from './TransferNow.tsx';

/** The six steps of external learning as the facts of a portal have them; without a portal only the first can be done. */
export function useInsideSteps(portal: PortalWithStepsFragment | null): StepFacts[] {
  return [...useContentSteps(portal), ...usePeopleSteps(portal), useResultsStep(portal)];
}

/** What the moderator does: portal, content, link. */
function useContentSteps(portal: PortalWithStepsFragment | null): StepFacts[] {
  const t = useText(runningTexts);
  const base = `/p/${usePortal().portalId}/run`;
  const facts = portal?.progress;
  const transferred = facts?.transferred ?? 0;
  return [
    {
      key: 'create',
      title: t('createTitle'),
      why: t('createWhy'),
      done: portal && t('createDone', { name: portal.title || portal.name }),
      action: (
        <StepLink to={`${base}/portals/new`} isDone={portal !== null}>
          {t(portal ? 'createAnother' : 'createAction')}
        </StepLink>
      ),
    },
    {
      key: 'transfer',
      title: t('transferTitle'),
      why: t('transferWhy'),
      done: transferred > 0 ? t('transferDone', { count: transferred }) : null,
      waits: portal && transferred === 0 && <TransferNow targetId={portal.id} />,
      action: (
        <StepLink to={`${base}/courses${portal ? `?copyTo=${portal.id}` : ''}`} isDone={!portal || transferred > 0}>
          {t('transferAction')}
        </StepLink>
      ),
    },
    {
      key: 'link',
      title: t('linkTitle'),
      why: t('linkWhy'),
      done: facts && (facts.linkOpenedAt || facts.registered > 0) ? t('linkDone') : null,
      waits: !portal && t('linkAfter'),
      action: portal && !portal.registrationLink && (
        <StepLink to={`${base}/portals/${portal.id}`}>{t('linkMake')}</StepLink>
      ),
      children: portal && (
        <>
          <LinkToHandOn link={portal.registrationLink ?? null} />
          {portal.registrationLink && transferred > 0 && (
            <EnrolByLink targetId={portal.id} link={portal.registrationLink} />
          )}
        </>
      ),
    },
  ];
}

/** What follows from it: people and their courses. */
function usePeopleSteps(portal: PortalWithStepsFragment | null): StepFacts[] {
  const t = useText(runningTexts);
  const base = `/p/${usePortal().portalId}/run`;
  const facts = portal?.progress;
  const { learners, awaitingApproval, wanted, enrolled } = { ...nothing, ...facts };
  const led = wanted > 0 ? t('directDone', { count: wanted }) : t('directEnrolled', { count: enrolled });
  const page = portal && `${base}/portals/${portal.id}`;
  const waiting = awaitingApproval > 0 ? t('registerApproval', { count: awaitingApproval }) : t('registerWaits');
  return [
    {
      key: 'register',
      title: t('registerTitle'),
      why: t('registerWhy'),
      done: learners > 0 ? t('registerDone', { count: learners }) : null,
      waits: portal && waiting,
      action: page && (
        <StepLink to={page} isDone>
          {t('registerAction')}
        </StepLink>
      ),
    },
    {
      key: 'direct',
      title: t('directTitle'),
      why: t('directWhy'),
      done: wanted + enrolled > 0 ? led : null,
      waits: !facts?.transferred
        ? t('directAfter')
        : learners > enrolled && t('directNotEnrolled', { count: learners - enrolled }),
      action: portal && !!facts?.transferred && (
        <StepLink to={`${base}/transfers?target=${portal.id}`} isDone>
          {t('directAll')}
        </StepLink>
      ),
      children: portal && !!facts?.transferred && <CopiedLinks targetId={portal.id} site={portal.signInUrl} />,
    },
  ];
}

/** What came of it. */
function useResultsStep(portal: PortalWithStepsFragment | null): StepFacts {
  const t = useText(runningTexts);
  const { portalId } = usePortal();
  const started = portal?.progress?.started ?? 0;
  return {
    key: 'results',
    title: t('resultsTitle'),
    why: t('resultsWhy'),
    done: started > 0 ? t('resultsDone', { count: started }) : null,
    waits: portal && t('resultsWaits'),
    action: portal && (
      <StepLink to={`/p/${portalId}/run/portals/${portal.id}#results`} isDone={started === 0}>
        {t('resultsAction')}
      </StepLink>
    ),
  };
}

const nothing = { learners: 0, awaitingApproval: 0, wanted: 0, enrolled: 0 };
