import { Button, Stack, Title } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';
import type { EnrollmentOnCardFragment, EnrollmentState, MyEnrollmentsQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { useViewer } from '../../app/auth/ViewerProvider.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ContinueCard } from './ContinueCard.tsx';
import { EnrollmentCard } from './EnrollmentCard.tsx';
import classes from './learning.module.css';
import { useLearningPaths } from './useLearningPaths.ts';

const myEnrollmentsDocument = graphql(`
  query MyEnrollments($portalId: ID!) {
    started: myEnrollments(portalId: $portalId, first: 20, filter: { state: STARTED }) {
      nodes { ...EnrollmentOnCard } pageInfo { hasNextPage endCursor }
    }
    enrolled: myEnrollments(portalId: $portalId, first: 20, filter: { state: ENROLLED }) {
      nodes { ...EnrollmentOnCard } pageInfo { hasNextPage endCursor }
    }
    completed: myEnrollments(portalId: $portalId, first: 20, filter: { state: COMPLETED }) {
      nodes { ...EnrollmentOnCard } pageInfo { hasNextPage endCursor }
    }
  }
`);

const moreEnrollmentsDocument = graphql(`
  query MoreEnrollments($portalId: ID!, $state: EnrollmentState!, $after: String) {
    myEnrollments(portalId: $portalId, first: 50, after: $after, filter: { state: $state }) {
      nodes { ...EnrollmentOnCard } pageInfo { hasNextPage endCursor }
    }
  }
`);

type Part = MyEnrollmentsQuery['started'];

/** The courses of a learner in this portal: where to go on, what is under way, what waits, what is done. */
export function MyLearningPage() {
  const t = useText(learningTexts);
  const paths = useLearningPaths();
  const { portalId } = usePortal();
  const name = useViewer()?.name;
  const [result, ask] = useQuery({
    query: myEnrollmentsDocument,
    variables: { portalId },
    requestPolicy: 'cache-and-network',
  });
  const look = (
    <Button component={Link} to={paths.catalogue} variant="light">
      {t('toCatalogue')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={name && t('hello', { name })}>
      <Loaded result={result} retry={ask}>
        {({ started, enrolled, completed }) =>
          [started, enrolled, completed].every(({ nodes }) => nodes.length === 0) ? (
            <EmptyState picture="path" title={t('none')} hint={t('noneHint')} action={look} />
          ) : (
            <Stack gap="xl">
              <Latest enrollments={started.nodes} />
              <Section title={t('inProgress')} part={started} state="STARTED" />
              <Section title={t('notBegun')} part={enrolled} state="ENROLLED" />
              <Section title={t('allDone')} part={completed} state="COMPLETED" />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

/** What was worked on last. */
function Latest({ enrollments }: { enrollments: EnrollmentOnCardFragment[] }) {
  const at = ({ lastActivityAt, startedAt }: EnrollmentOnCardFragment) => lastActivityAt ?? startedAt ?? '';
  const [latest] = enrollments
    .filter(({ course, continueAt }) => course && continueAt)
    .sort((one, other) => at(other).localeCompare(at(one)));
  return latest && <ContinueCard enrollment={latest} />;
}

function Section({ title, part, state }: { title: string; part: Part; state: EnrollmentState }): ReactNode {
  const id = useId();
  if (part.nodes.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      <Cards part={part} state={state} />
    </section>
  );
}

/** Cards of one page, and a button for the next while there is one. */
function Cards({ part: { nodes, pageInfo }, state }: { part: Part; state: EnrollmentState }) {
  const t = useText(learningTexts);
  const [isOpen, setOpen] = useState(false);
  // What is due first is wanted first.
  const due = ({ dueAt }: EnrollmentOnCardFragment) => dueAt ?? '9';
  const sorted = state === 'COMPLETED' ? nodes : nodes.toSorted((one, other) => due(one).localeCompare(due(other)));
  return (
    <>
      <ul className={classes.list}>
        {sorted.map((enrollment) => (
          <EnrollmentCard key={enrollment.id} enrollment={enrollment} />
        ))}
      </ul>
      {pageInfo.hasNextPage && !isOpen && (
        <Button variant="default" mt="sm" onClick={() => setOpen(true)}>
          {t('showMore')}
        </Button>
      )}
      {isOpen && <MoreCards state={state} after={pageInfo.endCursor ?? null} />}
    </>
  );
}

function MoreCards({ state, after }: { state: EnrollmentState; after: string | null }) {
  const { portalId } = usePortal();
  const [result, ask] = useQuery({ query: moreEnrollmentsDocument, variables: { portalId, state, after } });
  return (
    <div className={classes.more}>
      <Loaded result={result} retry={ask}>
        {({ myEnrollments }) => <Cards part={myEnrollments} state={state} />}
      </Loaded>
    </div>
  );
}
