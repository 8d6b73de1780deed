import { defineEntity, p } from '@mikro-orm/postgresql';
import { QuestionKind } from '../../../schema/enums.ts';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'Question',
  tableName: 'question',
  properties: {
    portalId: p.uuid().primary(),
    revisionId: p.uuid().primary(),
    /** Names the question through all revisions of its test in this portal. */
    id: p.uuid().primary(),
    originId: p.uuid().strictNullable(),
    position: p.integer(),
    kind: p.enum(Object.values(QuestionKind)),
    title: p.string().strictNullable(),
    stem: p.text(),
    points: p.decimal('number'),
    shuffle: p.boolean(),
    feedback: p.text().strictNullable(),
    /** What belongs to the kind: choices, pairs, accepted answers (questions/questionDraft.ts). */
    answers: p.json<unknown>(),
    files: p.array().default([]),
  },
  filters: portalFilter,
});

/** A question of a test's revision, with its answers. Authors only: learners get another type (L4). */
export class Question extends schema.class {}
schema.setClass(Question);
