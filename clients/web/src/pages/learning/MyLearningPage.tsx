import { Stack } from '@mantine/core';
import { useQuery } from 'urql';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { useViewer } from '../../app/auth/ViewerProvider.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import { EnrollmentCard } from './EnrollmentCard.tsx';

const myEnrollmentsDocument = graphql(`
  query MyEnrollments($portalId: ID!) {
    myEnrollments(portalId: $portalId, first: 50) { nodes { id ...EnrollmentOnCard } }
  }
`);

/** The courses of a learner in this portal. */
export function MyLearningPage() {
  const t = useText(learningTexts);
  const { portalId } = usePortal();
  const name = useViewer()?.name;
  const [result, ask] = useQuery({
    query: myEnrollmentsDocument,
    variables: { portalId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Page title={t('title')} lead={name && t('hello', { name })}>
      <Loaded result={result} retry={ask}>
        {({ myEnrollments: { nodes } }) =>
          nodes.length === 0 ? (
            <EmptyState picture="path" title={t('none')} hint={t('noneHint')} />
          ) : (
            <Stack>
              {nodes.map((enrollment) => (
                <EnrollmentCard key={enrollment.id} enrollment={enrollment} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
