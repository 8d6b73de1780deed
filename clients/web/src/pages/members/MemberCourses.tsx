import { Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { EnrollmentOfMemberFragment, MemberOnPageFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { DialogButton } from '../../components/DialogButton.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { StateBadge, type Tone } from '../../components/StateBadge.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { EnrollForm } from './EnrollForm.tsx';
import { EnrollmentActs } from './EnrollmentActs.tsx';
import { oneOf } from './memberStates.ts';
import { Outcome, type OutcomeTold } from './Outcome.tsx';
import { useMemberRights } from './useMemberRights.ts';

export const enrollmentOfMember = graphql(`
  fragment EnrollmentOfMember on Enrollment {
    id state source dueAt overdue lastActivityAt progress { itemsDone itemsTotal percent } course { id title }
  }
`);
const enrollmentsDocument = graphql(`
  query EnrollmentsOfMember(
    $portalId: ID!, $first: Int!, $after: String, $sort: EnrollmentSort!, $filter: EnrollmentFilter
  ) {
    enrollments(portalId: $portalId, first: $first, after: $after, sort: $sort, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...EnrollmentOfMember }
    }
  }
`);

const states = ['ENROLLED', 'STARTED', 'COMPLETED', 'ENDED'] as const;
const tones: Record<EnrollmentOfMemberFragment['state'], Tone> = {
  ENROLLED: 'calm',
  STARTED: 'wait',
  COMPLETED: 'good',
  ENDED: 'calm',
};

/** The courses of a person: how far each is, until when; enrolling, new dates, ending. */
export function MemberCourses({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const { runs } = useMemberRights();
  const [told, setTold] = useState<OutcomeTold | null>(null);
  const list = useListState({ sorts: ['NEWEST', 'OLDEST', 'DUE_SOONEST'] as const, filters: ['state'] as const });
  const { first, after, sort } = list.variables;
  const state = oneOf(states, list.filter('state'));
  const [result, ask] = useQuery({
    query: enrollmentsDocument,
    variables: { portalId, first, after, sort, filter: { memberId: member.id, state } },
    requestPolicy: 'cache-and-network',
  });
  const columns = useColumns(runs ? setTold : null);
  const enroll = runs && member.status === 'ACTIVE' && (
    <DialogButton text={t('enroll')} size="sm" title={t('enrollTitle', { count: 1 })}>
      {(close) => (
        <EnrollForm
          memberIds={[member.id]}
          nameOf={() => member.name}
          onDone={(outcome) => {
            close();
            setTold(outcome);
          }}
        />
      )}
    </DialogButton>
  );
  const filters = (
    <NativeSelect
      aria-label={t('status')}
      value={state ?? ''}
      onChange={(event) => list.set('state', event.currentTarget.value || null)}
      data={[{ value: '', label: t('allStates') }, ...states.map((value) => ({ value, label: t(`course${value}`) }))]}
    />
  );
  return (
    <Stack gap="sm">
      {told && <Outcome told={told} onClose={() => setTold(null)} />}
      {enroll && <Group justify="flex-end">{enroll}</Group>}
      <Loaded result={result} retry={ask}>
        {({ enrollments }) => (
          <DataTable
            label={t('tab_courses')}
            columns={columns}
            page={enrollments}
            list={list}
            sortText={(each) => t(`sort${each}`)}
            filters={filters}
            empty={<EmptyState picture="path" title={t('coursesNone')} hint={runs && t('coursesNoneHint')} />}
            isBusy={result.stale}
          />
        )}
      </Loaded>
    </Stack>
  );
}

function useColumns(onTold: ((told: OutcomeTold) => void) | null): Column<EnrollmentOfMemberFragment>[] {
  const t = useText(membersTexts);
  const { percent } = useFormats();
  const columns: Column<EnrollmentOfMemberFragment>[] = [
    { key: 'course', title: t('course'), isName: true, cell: ({ course }) => course.title },
    {
      key: 'state',
      title: t('status'),
      cell: ({ state }) => <StateBadge tone={tones[state]}>{t(`course${state}`)}</StateBadge>,
    },
    {
      key: 'progress',
      title: t('progress'),
      align: 'end',
      cell: ({ progress }) =>
        `${percent(progress.percent)} · ${t('items', { done: progress.itemsDone, count: progress.itemsTotal })}`,
    },
    {
      key: 'due',
      title: t('dueUntil'),
      cell: ({ dueAt, overdue }) =>
        dueAt ? (
          <>
            <DateTime at={dueAt} day /> {overdue && <StateBadge tone="bad">{t('overdue')}</StateBadge>}
          </>
        ) : (
          '–'
        ),
    },
    { key: 'source', title: t('source'), cell: ({ source }) => t(`source${source}`) },
    {
      key: 'activity',
      title: t('lastActivity'),
      cell: ({ lastActivityAt }) => (lastActivityAt ? <DateTime at={lastActivityAt} relative /> : t('never')),
    },
  ];
  if (!onTold) return columns;
  const acts = (enrollment: EnrollmentOfMemberFragment) => <EnrollmentActs enrollment={enrollment} onTold={onTold} />;
  return [...columns, { key: 'acts', title: t('acts'), isQuiet: true, align: 'end', cell: acts }];
}
