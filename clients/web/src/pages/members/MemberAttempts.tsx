import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { AttemptOfMemberFragment, MemberOnPageFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';

export const attemptOfMember = graphql(`
  fragment AttemptOfMember on MemberAttempt {
    id number testTitle state startedAt submittedAt submittedBy releasedAt score { points maxPoints percent passed }
  }
`);
const attemptsDocument = graphql(`
  query AttemptsOfMember(
    $portalId: ID!, $first: Int!, $after: String, $sort: AttemptSort!, $filter: AttemptFilter
  ) {
    attempts(portalId: $portalId, first: $first, after: $after, sort: $sort, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...AttemptOfMember }
    }
  }
`);

/** The attempts of a person at tests, with what they came to; each leads to its answers. */
export function MemberAttempts({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const list = useListState({ sorts: ['LAST_STARTED', 'FIRST_STARTED'] as const });
  const { first, after, sort } = list.variables;
  const [result, ask] = useQuery({
    query: attemptsDocument,
    variables: { portalId, first, after, sort, filter: { memberId: member.id } },
    requestPolicy: 'cache-and-network',
  });
  const columns = useColumns();
  return (
    <Loaded result={result} retry={ask}>
      {({ attempts }) => (
        <DataTable
          label={t('tab_attempts')}
          columns={columns}
          page={attempts}
          list={list}
          sortText={(each) => t(`sort${each}`)}
          empty={<EmptyState title={t('attemptsNone')} hint={t('attemptsNoneHint')} />}
          isBusy={result.stale}
        />
      )}
    </Loaded>
  );
}

function useColumns(): Column<AttemptOfMemberFragment>[] {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  return [
    {
      key: 'test',
      title: t('test'),
      isName: true,
      cell: ({ id, testTitle }) => (
        <Anchor component={Link} to={`/p/${portalId}/run/results/attempts/${id}`} fw={600}>
          {testTitle}
        </Anchor>
      ),
    },
    { key: 'number', title: t('attemptNumber'), align: 'end', cell: ({ number }) => number },
    { key: 'started', title: t('begun'), cell: ({ startedAt }) => <DateTime at={startedAt} /> },
    { key: 'state', title: t('status'), cell: (attempt) => <State attempt={attempt} /> },
    { key: 'score', title: t('score'), align: 'end', cell: ({ score }) => <Score score={score} /> },
  ];
}

function State({ attempt: { state, releasedAt, submittedBy } }: { attempt: AttemptOfMemberFragment }) {
  const t = useText(membersTexts);
  if (state === 'IN_PROGRESS') return <StateBadge tone="wait">{t('attemptIN_PROGRESS')}</StateBadge>;
  if (state === 'SUBMITTED') return <StateBadge tone="wait">{t('attemptSUBMITTED')}</StateBadge>;
  if (!releasedAt) return <StateBadge tone="wait">{t('attemptUnreleased')}</StateBadge>;
  return <StateBadge tone="calm">{t(submittedBy === 'SERVER' ? 'attemptTimeUp' : 'attemptGRADED')}</StateBadge>;
}

function Score({ score }: Pick<AttemptOfMemberFragment, 'score'>) {
  const t = useText(membersTexts);
  const { percent, number } = useFormats();
  if (!score) return '–';
  const { passed, points, maxPoints } = score;
  return (
    <>
      {percent(score.percent)} · {t('points', { points: number(points), of: number(maxPoints) })}{' '}
      {passed !== null && passed !== undefined && (
        <StateBadge tone={passed ? 'good' : 'bad'}>{t(passed ? 'passed' : 'missed')}</StateBadge>
      )}
    </>
  );
}
