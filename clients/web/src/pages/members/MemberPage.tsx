import { Anchor, Group, Tabs } from '@mantine/core';
import { type ComponentType, lazy, Suspense } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { MemberOnPageFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Page } from '../../components/Page.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import './memberOnPage.ts';
import { oneOf, statusTones } from './memberStates.ts';
import { useMemberRights } from './useMemberRights.ts';

const memberDocument = graphql(`
  query MemberOnPage($portalId: ID!, $id: ID!) { member(portalId: $portalId, id: $id) { ...MemberOnPage } }
`);

type Part = ComponentType<{ member: MemberOnPageFragment }>;
/** What each tab shows; loaded when it is opened, and so is its data. */
const parts = {
  about: lazy(async (): Promise<{ default: Part }> => ({ default: (await import('./MemberAbout.tsx')).MemberAbout })),
  courses: lazy(
    async (): Promise<{ default: Part }> => ({ default: (await import('./MemberCourses.tsx')).MemberCourses }),
  ),
  attempts: lazy(
    async (): Promise<{ default: Part }> => ({ default: (await import('./MemberAttempts.tsx')).MemberAttempts }),
  ),
  competencies: lazy(
    async (): Promise<{ default: Part }> => ({ default: (await import('./MemberEvidence.tsx')).MemberEvidence }),
  ),
  certificates: lazy(
    async (): Promise<{ default: Part }> => ({
      default: (await import('./MemberCertificates.tsx')).MemberCertificates,
    }),
  ),
  history: lazy(
    async (): Promise<{ default: Part }> => ({ default: (await import('./MemberHistory.tsx')).MemberHistory }),
  ),
  allowances: lazy(
    async (): Promise<{ default: Part }> => ({ default: (await import('./MemberAllowances.tsx')).MemberAllowances }),
  ),
};
type PartName = keyof typeof parts;
/** What the server tells those who run the whole portal only. */
const ofModerators: readonly PartName[] = ['history', 'allowances'];

/** One person of the portal, with everything they did here. */
export function MemberPage() {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const { memberId = '' } = useParams();
  const [result, ask] = useQuery({
    query: memberDocument,
    variables: { portalId, id: memberId },
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(null, ({ subjectId }) => {
    if (subjectId === memberId) ask({ requestPolicy: 'network-only' });
  });
  const member = result.data?.member;
  const title = member ? member.name || t('erasedPerson') : t('person');
  const lead = member && (
    <Group component="span" gap="sm">
      {member.email && <span>{member.email}</span>}
      <span>{t(`role${member.role}`)}</span>
      <StateBadge tone={statusTones[member.status]}>{t(`status${member.status}`)}</StateBadge>
    </Group>
  );
  return (
    <Page
      title={title}
      lead={lead}
      actions={
        <Anchor component={Link} to={`/p/${portalId}/run/members`}>
          {t('toMembers')}
        </Anchor>
      }
    >
      <Loaded result={result} retry={ask}>
        {(data) => <Parts member={data.member} />}
      </Loaded>
    </Page>
  );
}

function Parts({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { runs } = useMemberRights();
  const [params, setParams] = useSearchParams();
  const names = (Object.keys(parts) as PartName[]).filter((name) => !ofModerators.includes(name) || runs);
  const shown = oneOf(names, params.get('tab')) ?? 'about';
  return (
    <Tabs value={shown} onChange={(tab) => tab && setParams(tab === 'about' ? {} : { tab })} keepMounted={false}>
      <Tabs.List mb="md">
        {names.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`tab_${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {names.map((name) => {
        const Shown = parts[name];
        return (
          <Tabs.Panel key={name} value={name}>
            <Suspense fallback={<Loading />}>
              <Shown member={member} />
            </Suspense>
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}
