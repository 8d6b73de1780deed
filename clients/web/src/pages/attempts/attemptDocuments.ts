import { graphql } from '../../graphql/graphql.ts';

/** An answer as the server keeps it. */
export const paperAnswerParts = graphql(`
  fragment PaperAnswerParts on PaperAnswer {
    __typename
    ... on ChoiceAnswer { choiceId }
    ... on ChoicesAnswer { choiceIds }
    ... on TrueFalseAnswer { trueFalse }
    ... on TextAnswer { text }
    ... on NumberAnswer { number }
    ... on MatchingAnswer { matches { promptId answerId } }
    ... on OrderingAnswer { itemIds }
  }
`);

/** A question with what was answered so far. Nothing of what is right can be asked for here (L4). */
export const paperQuestionParts = graphql(`
  fragment PaperQuestionParts on PaperQuestion {
    __typename id kind number points revision flagged
    stem { html }
    myAnswer { ...PaperAnswerParts }
    ... on PaperSingleChoice { choices { id text { html } } }
    ... on PaperMultipleChoice { choices { id text { html } } }
    ... on PaperMatching { prompts { id text { html } } answers { id text } }
    ... on PaperOrdering { items { id text { html } } }
    ... on PaperEssay { minWords maxWords }
  }
`);

/** Where an attempt is and how long it goes on, by the server's clock. */
export const attemptTimes = graphql(`
  fragment AttemptTimes on Attempt { id state deadlineAt serverNow submittedBy }
`);

export const paperDocument = graphql(`
  query Paper($id: ID!, $after: String) {
    attempt(id: $id) {
      id testId title number
      ...AttemptTimes
      questions(first: 100, after: $after) { nodes { ...PaperQuestionParts } pageInfo { hasNextPage endCursor } }
    }
  }
`);

export const attemptTimesDocument = graphql(`
  query AttemptClock($id: ID!) { attempt(id: $id) { id ...AttemptTimes } }
`);

export const savedAnswer = graphql(`
  fragment SavedAnswer on SaveAnswerResult {
    __typename
    ... on SaveAnswerSuccess { questionId revision deadlineAt }
    ... on Problem { code message }
    ... on AnswerConflictProblem { questionId revision flagged present { ...PaperAnswerParts } }
    ... on AttemptOverProblem { deadlineAt }
  }
`);

export const saveAnswersDocument = graphql(`
  mutation SaveAnswers($input: SaveAnswersInput!) { saveAnswers(input: $input) { results { ...SavedAnswer } } }
`);

export const flagQuestionDocument = graphql(`
  mutation FlagQuestion($input: FlagQuestionInput!) { flagQuestion(input: $input) { ...SavedAnswer } }
`);

export const submitAttemptDocument = graphql(`
  mutation SubmitAttempt($attemptId: ID!) {
    submitAttempt(attemptId: $attemptId) { __typename attempt { id ...AttemptTimes } }
  }
`);

export const startAttemptDocument = graphql(`
  mutation StartAttempt($input: StartAttemptInput!) {
    startAttempt(input: $input) {
      __typename
      ... on StartAttemptSuccess { attempt { id } }
      ... on Problem { code message }
    }
  }
`);
