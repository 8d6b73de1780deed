import { useParams } from 'react-router';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import '../learning/learningDocuments.ts';
import { TestFacts } from '../learning/TestFacts.tsx';
import { TestEntry } from './TestEntry.tsx';

const testDocument = graphql(`
  query LearnerTestPage($id: ID!) { learnerTest(id: $id) { id ...TestBefore } }
`);

/** A test that stands alone: what it is about, its rules, the way in, and earlier attempts. */
export function TestPage() {
  const { testId = '' } = useParams();
  const [result, ask] = useQuery({
    query: testDocument,
    variables: { id: testId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded result={result} retry={ask}>
      {({ learnerTest }) => (
        <Page title={learnerTest.title}>
          <TestFacts test={learnerTest} isDone={false} />
          <TestEntry testId={testId} />
        </Page>
      )}
    </Loaded>
  );
}
