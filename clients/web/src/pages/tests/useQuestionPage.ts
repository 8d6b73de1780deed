import type { QuestionsOfTestQuery } from '../../../generated/graphql.ts';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';

const questionsDocument = graphql(`
  query QuestionsOfTest($testId: ID!, $first: Int!, $after: String) {
    test(id: $testId) {
      id
      newest {
        id
        questions(first: $first, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { __typename id kind position title points stem { html } }
        }
      }
    }
  }
`);

/** A question as lists show it. */
export type ListedQuestion = QuestionsOfTestQuery['test']['newest']['questions']['nodes'][number];

const sorts = ['POSITION'] as const;

/** Fifty questions of a test in their order; which fifty is in the address. */
export function useQuestionPage(testId: string) {
  const list = useListState({ sorts, first: 50 });
  const { first, after } = list.variables;
  const [result, ask] = useQuery({
    query: questionsDocument,
    variables: { testId, first, after },
    requestPolicy: 'cache-and-network',
  });
  return { result, ask, list };
}
