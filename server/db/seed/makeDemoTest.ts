import type { Ctx } from '../../context.ts';
import { publishContent } from '../../modules/content/publishContent.ts';
import { addQuestion } from '../../modules/content/tests/addQuestion.ts';
import { createTest } from '../../modules/content/tests/createTest.ts';
import { setTestCompetencies } from '../../modules/content/tests/setTestCompetencies.ts';
import { commissioningQuestions, commissioningTest } from './content/commissioningTest.ts';
import { demoKey, idIn, type Made } from './Made.ts';

/** Makes the test of the demo with its questions and publishes it. */
export async function makeDemoTest(ctx: Ctx, made: Made): Promise<void> {
  const { key, competencies, ...rules } = commissioningTest;
  const { test } = await createTest(ctx, { ...rules, portalId: made.portalId, idempotencyKey: demoKey(key) });
  made.content.set(key, test.id);
  for (const [name, question] of Object.entries(commissioningQuestions)) {
    await addQuestion(ctx, { testId: test.id, question, idempotencyKey: demoKey(`${key} ${name}`) });
  }
  const competencyIds = competencies.map((title) => idIn(made.competencies, title));
  await setTestCompetencies(ctx, { testId: test.id, competencyIds });
  const published = await publishContent(ctx, test.id, 'TEST');
  if ('__typename' in published) throw new Error(`The demo cannot be made: ${JSON.stringify(published)}`);
}
