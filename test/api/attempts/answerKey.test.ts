import { type GraphQLOutputType, getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { executableSchema } from '../../../server/http/schema.ts';

const schema = executableSchema();

/** Every type that can be reached from these, but not through what is shown when the review rule allows it (L5). */
function reachable(...names: string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const type = schema.getType(name);
    if (!type || seen.has(name) || name === 'AttemptReview') return;
    seen.add(name);
    const follow = (output: GraphQLOutputType): void => visit(getNamedType(output).name);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) follow(field.type);
    if (isUnionType(type) || isInterfaceType(type))
      for (const { name: possible } of schema.getPossibleTypes(type)) visit(possible);
  };
  for (const name of names) visit(name);
  return seen;
}

const answers = ['StartAttemptResult', 'SaveAnswerResult', 'SaveAnswersPayload', 'SubmitAttemptPayload'];
const found = reachable('LearnerTest', 'Attempt', 'PaperQuestion', ...answers);

describe('What a learner can read of a test and its paper (L4, S44)', () => {
  it('reaches the paper', () => {
    for (const name of ['PaperSingleChoice', 'PaperOrdering', 'PaperMatching', 'PaperAnswer', 'AnswerConflictProblem'])
      expect(found).toContain(name);
  });

  it("never reaches an author's type, nor a result outside of the review", () => {
    const authors = [...reachable('Test', 'TestRevision', 'Question', 'Course', 'CourseItem')].filter(
      (name) => !reachable('RichText', 'PageInfo', 'Problem').has(name),
    );
    const common = ['ID', 'Int', 'Float', 'String', 'Boolean', 'DateTimeISO', 'QuestionKind', 'ReviewRule', 'ReadRule'];
    expect(authors.filter((name) => found.has(name) && !common.includes(name))).toEqual([]);
    for (const name of ['MemberAttempt', 'GradedAnswer', 'Choice', 'AcceptedText']) expect(found).not.toContain(name);
  });

  it('has no field whose name tells of a right answer, a weight, a feedback or a score', () => {
    const telling = /correct|right|weight|feedback|accepted|score|passed|explanation|notes|seed|key|authored/i;
    const fields = [...found].flatMap((name) => {
      const type = schema.getType(name);
      return isObjectType(type) || isInterfaceType(type)
        ? Object.keys(type.getFields()).map((field) => `${name}.${field}`)
        : [];
    });
    expect(fields.filter((field) => telling.test(field.split('.')[1] ?? ''))).toEqual([]);
  });
});
