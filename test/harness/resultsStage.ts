import { type Actor, anInternalModerator } from './actors.ts';
import { aPublishedTest, everyKind } from './attempts.ts';
import { takes } from './grading.ts';
import { aGroup, aPerson, heads, type StagedMember } from './members.ts';
import type { TestServer } from './testServer.ts';

/** An external portal with people who took tests. */
export interface ResultsStage {
  portalId: string;
  moderator: Actor;
  /** Heads the group that Anna is in, and sees nobody else. */
  manager: StagedMember;
  anna: StagedMember;
  boris: StagedMember;
  northId: string;
}

/** Two learners, one of them in the group of a manager. */
export async function aResultsStage(server: TestServer): Promise<ResultsStage> {
  const { moderator, portalId } = await (await anInternalModerator(server)).createsPortal();
  const northId = await aGroup(moderator, null, 'North');
  const anna = await aPerson(server, portalId, 'LEARNER', northId);
  const boris = await aPerson(server, portalId);
  const manager = await aPerson(server, portalId, 'MANAGER');
  await heads(moderator, northId, [manager.memberId]);
  const names: [StagedMember, string][] = [
    [anna, 'Anna Nowak'],
    [boris, 'Boris Petrov'],
    [manager, 'Marta Keller'],
  ];
  for (const [{ memberId }, name] of names)
    await server.superuser.query('UPDATE membership SET name = $2 WHERE id = $1', [memberId, name]);
  return { portalId, moderator, manager, anna, boris, northId };
}

/** A published test with essays alone, one for each prompt, five points each; taken by all of these people. */
export async function essaysOf(by: Actor, title: string, prompts: string[], people: Actor[], rules: object = {}) {
  const questions = prompts.map((stem) => ({ stem, points: 5, answers: { essay: everyKind.essay } }));
  const { testId, questions: made } = await aPublishedTest(by, { title, passMark: 50, ...rules }, questions);
  const attemptIds: string[] = [];
  for (const person of people)
    attemptIds.push(await takes(person, testId, { ESSAY: 'I listen first.\nThen I say it again in my own words.' }));
  return { testId, attemptIds, questionIds: made.map(({ id }) => id) };
}
