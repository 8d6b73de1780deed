import { requireViewer } from '../../auth/authorize.ts';
import type { Ctx } from '../../context.ts';
import { storeFile } from '../../files/storeFile.ts';
import { createCompetency } from '../../modules/content/competencies/createCompetency.ts';
import { startTransfer } from '../../modules/transfers/startTransfer.ts';
import { heatPumpCourse } from './content/heatPumpCourse.ts';
import { runningCostsCourse } from './content/runningCostsCourse.ts';
import { competencies, files } from './content/warmstrand.ts';
import { expectSuccess } from './expectSuccess.ts';
import { demoKey, idIn, type Made } from './Made.ts';
import { beginCourse, fillCourse } from './makeDemoCourse.ts';
import { makeDemoTest } from './makeDemoTest.ts';

/** Makes the files, competencies, courses and the test, publishes them, and orders a transfer into the first target. */
export async function makeDemoContent(ctx: Ctx, portalId: string, targets: readonly string[]): Promise<void> {
  const made: Made = { portalId, files: await storeFiles(ctx, portalId), competencies: new Map(), content: new Map() };
  for (const competency of competencies) {
    const answer = await createCompetency(ctx, { portalId, ...competency });
    const there =
      answer.__typename === 'CompetencyTitleTakenProblem' || answer.__typename === 'CreateCompetencySuccess';
    if (there) made.competencies.set(competency.title, answer.competency.id);
  }
  await makeDemoTest(ctx, made);
  const courses = [heatPumpCourse, runningCostsCourse];
  // Both first, since each links to the other.
  for (const course of courses) await beginCourse(ctx, made, course);
  for (const course of courses) await fillCourse(ctx, made, course);
  const items = courses.map(({ key }) => ({
    kind: 'COURSE' as const,
    id: idIn(made.content, key),
    mode: 'COPY' as const,
  }));
  const order = { items, targetPortalIds: targets.slice(0, 1), idempotencyKey: demoKey('transfer') };
  expectSuccess(await startTransfer(ctx, order), 'StartTransferSuccess');
}

async function storeFiles(ctx: Ctx, portalId: string): Promise<Map<string, string>> {
  const { deps } = ctx;
  const { accountId } = requireViewer(ctx);
  const stored = new Map<string, string>();
  for (const { name, bytes } of files) {
    const content = bytes();
    const received = await deps.files.receive(only(content), { maxBytes: content.length });
    try {
      stored.set(name, (await storeFile(deps, { portalId, accountId }, received, name)).sha256);
    } finally {
      await deps.files.discard(received);
    }
  }
  return stored;
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
