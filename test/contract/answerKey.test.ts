import { getNamedType, isCompositeType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { executableSchema } from '../../server/http/schema.ts';
import { rootFields } from '../harness/operations.ts';
import { authorizationMatrix, publicFields } from './authorizationMatrix.ts';

/*
 * S44, L4: the learner's part of the schema, walked from every root field that a learner is answered at. What authors see is not
 * in it; correct answers are in one place only, the review, which is judged each time it is asked for (L5).
 */
const schema = executableSchema();
const learners = ['learner', 'internalLearner'] as const;

/** Root fields at which a learner is answered with something, by the authorization matrix. */
const answered = new Set([
  ...publicFields,
  // The way of a learner, whatever the table says of it.
  ...['Query.learnerTest', 'Query.attempt', 'Query.attemptReview', 'Mutation.startAttempt', 'Mutation.saveAnswer'],
  ...['Mutation.saveAnswers', 'Mutation.flagQuestion', 'Mutation.submitAttempt'],
  ...authorizationMatrix
    .filter(({ outcomes }) => learners.some((name) => /^(OK|problem )/.test(outcomes[name])))
    .map(({ field }) => field),
]);

/** Every type that can be reached, with the way to it; `closed` types are reached and not walked through. */
function reachable(from: { path: string; type: string }[], closed: readonly string[] = []): Map<string, string> {
  const ways = new Map<string, string>();
  const open = [...from];
  for (let next = open.shift(); next; next = open.shift()) {
    const type = schema.getType(next.type);
    if (!type || ways.has(type.name) || !isCompositeType(type)) continue;
    ways.set(type.name, next.path);
    if (closed.includes(type.name)) continue;
    if (isUnionType(type) || isInterfaceType(type)) {
      for (const { name } of schema.getPossibleTypes(type))
        open.push({ path: `${next.path} … on ${name}`, type: name });
    }
    if (isUnionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      open.push({ path: `${next.path}.${field.name}`, type: getNamedType(field.type).name });
    }
  }
  return ways;
}

const roots = rootFields(schema)
  .filter(({ path }) => answered.has(path))
  .map(({ path, field }) => ({ path, type: getNamedType(field.type).name }));
const seen = reachable(roots, ['AttemptReview']);
const fieldsOf = (name: string): string[] => {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [];
};

/** What only authors and graders may see. */
const authorTypes = [
  'Question',
  ...schema.getPossibleTypes(schema.getType('Question') as never).map(({ name }) => name),
  ...['Choice', 'AcceptedText', 'AcceptedNumber', 'MatchingPair', 'OrderingItem', 'QuestionConnection', 'QuestionEdge'],
  ...['Test', 'TestRevision', 'GradedAnswer', 'GradeChange', 'MemberAttempt', 'Regrade'],
];

it('is about the way of a learner: from the test over the attempt to the review', () => {
  expect([...answered].filter((path) => !rootFields(schema).some((root) => root.path === path))).toEqual([]);
  expect([...seen.keys()]).toContain('AttemptReview');
  expect([...seen.keys()]).toContain('PaperQuestion');
});

it('reaches no type of authors or graders (L4)', () => {
  const found = authorTypes.filter((name) => seen.has(name)).map((name) => `${name} by ${seen.get(name)}`);
  expect(found).toEqual([]);
  expect(authorTypes.filter((name) => !schema.getType(name))).toEqual([]);
});

it('has no field that tells what is right, outside of the review', () => {
  const telling =
    /^(correct|right|wrong|weight|accepted|feedback|answerFeedback|graderNotes|pairs|caseSensitive|tolerance|score|points|passed)$/;
  const walked = [...seen.keys()].filter((name) => name !== 'AttemptReview');
  const found = walked.flatMap((name) =>
    fieldsOf(name)
      .filter((field) => telling.test(field))
      .map((field) => `${name}.${field}`),
  );
  // What a question can give is on the paper; what an answer gave is not.
  expect(found.filter((path) => !/^Paper\w*\.points$/.test(path))).toEqual([]);
});

it('leads to correct answers by the review and the grader only', () => {
  const leading = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        path: `${type.name}.${field.name}`,
        to: getNamedType(field.type).name,
      })),
    )
    .filter(({ to, path }) => /^ReviewedQuestion/.test(to) && !/^ReviewedQuestion(Connection|Edge)\./.test(path));
  expect(leading.map(({ path }) => path).sort()).toEqual(['AttemptReview.questions', 'GradedAnswer.reviewed']);
});

it('takes no score, time or correctness from a learner (S46)', () => {
  const inputs = rootFields(schema)
    .filter(({ path }) => answered.has(path) && /attempt|answer|flag/i.test(path))
    .flatMap(({ field }) => field.args.map(({ type }) => getNamedType(type).name));
  const words = inputs.flatMap((name) => {
    const type = schema.getType(name);
    return type && 'getFields' in type ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [];
  });
  expect(
    words.filter((path) => /\.(.*score.*|points|.*At|time.*|deadline.*|correct|passed|state|duration)$/i.test(path)),
  ).toEqual([]);
});
