import type { OutsideHomeQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';
import { LinkToHandOn } from './LinkToHandOn.tsx';
import type { StepFacts } from './Step.tsx';
import { StepLink } from './StepLink.tsx';

/** What to do first in a portal that was handed over, as the facts have it. */
export function useOutsideSteps(data: OutsideHomeQuery): StepFacts[] {
  return [...useTakingOver(data), ...useGoingOn(data)];
}

/** The own password, the content, the link. */
function useTakingOver({ viewer, portal }: OutsideHomeQuery): StepFacts[] {
  const t = useText(runningTexts);
  const { portalId } = usePortal();
  const base = `/p/${portalId}/run`;
  const { counts, progress: facts, registrationLink } = portal;
  const content = (counts?.courses ?? 0) + (counts?.tests ?? 0);
  const hasOwnPassword = !viewer?.passwordGenerated;
  return [
    {
      key: 'password',
      title: t('passwordTitle'),
      why: t('passwordWhy'),
      done: hasOwnPassword ? t('passwordDone') : null,
      action: !hasOwnPassword && <StepLink to={`/password?next=/p/${portalId}/run`}>{t('passwordAction')}</StepLink>,
    },
    {
      key: 'content',
      title: t('contentTitle'),
      why: t('contentWhy'),
      done: content > 0 ? t('contentDone', { count: content }) : null,
      waits: t('contentWaits'),
      action: (
        <StepLink to={`${base}/courses`} isDone>
          {t('contentAction')}
        </StepLink>
      ),
    },
    {
      key: 'link',
      title: t('handOnTitle'),
      why: t('linkWhy'),
      done: facts && (facts.linkOpenedAt || facts.registered > 0) ? t('linkDone') : null,
      action: !registrationLink && <StepLink to={`${base}/registration`}>{t('registrationLink')}</StepLink>,
      children: <LinkToHandOn link={registrationLink ?? null} />,
    },
  ];
}

/** People, and what they learn. */
function useGoingOn({ portal: { progress } }: OutsideHomeQuery): StepFacts[] {
  const t = useText(runningTexts);
  const base = `/p/${usePortal().portalId}/run`;
  const { learners = 0, awaitingApproval = 0, started = 0 } = progress ?? {};
  return [
    {
      key: 'approve',
      title: t('approveTitle'),
      why: t('approveWhy'),
      done: learners > 0 && awaitingApproval === 0 ? t('approveDone', { count: learners }) : null,
      waits: awaitingApproval > 0 ? t('waitingApprovals', { count: awaitingApproval }) : t('registerWaits'),
      action: (
        <StepLink to={`${base}/approvals`} isDone={awaitingApproval === 0}>
          {t('approveAction')}
        </StepLink>
      ),
    },
    {
      key: 'results',
      title: t('resultsTitle'),
      why: t('resultsWhy'),
      done: started > 0 ? t('resultsDone', { count: started }) : null,
      waits: t('resultsWaits'),
      action: (
        <StepLink to={`${base}/results`} isDone={started === 0}>
          {t('resultsAction')}
        </StepLink>
      ),
    },
  ];
}
