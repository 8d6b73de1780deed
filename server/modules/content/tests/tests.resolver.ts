import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Competency } from '../../../../schema/competencies.ts';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { Provenance } from '../../../../schema/content.ts';
import { Question, QuestionConnection } from '../../../../schema/questions.ts';
import { Test, TestConnection, TestRevision, TestRevisionConnection, TestSort } from '../../../../schema/tests.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { Competency as CompetencyRow } from '../Competency.entity.ts';
import type { Content } from '../Content.entity.ts';
import type { ContentRevision } from '../ContentRevision.entity.ts';
import { competenciesOf } from '../competencies/competenciesOf.ts';
import { contentById } from '../contentById.ts';
import type { StoredText } from '../presentRichText.ts';
import { provenanceOf } from '../provenanceOf.ts';
import type { Question as QuestionRow } from '../Question.entity.ts';
import { revisionById } from '../revisionById.ts';
import { revisionsOf } from '../revisionsOf.ts';
import { listTests } from './listTests.ts';
import { questionOf } from './questionOf.ts';
import { questionSums, questionsOf } from './questionsOf.ts';

@ArgsType()
class TestsArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the title, ignoring case and space; at most 200 characters count.',
  })
  search?: string | null;

  @Field(() => TestSort, { defaultValue: 'TITLE', description: 'The order of the list.' })
  sort!: TestSort;
}

@Resolver(() => Test)
export class TestsResolver {
  @Query(() => Test, {
    description: 'One test, for moderators of its portal. NOT_FOUND outside, FORBIDDEN for other members.',
  })
  test(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Id of the test.' }) id: string): Promise<Content> {
    return contentById(ctx, id, 'TEST');
  }

  @Query(() => TestConnection, {
    description: 'The tests of a portal, for its moderators. NOT_FOUND outside, FORBIDDEN for other members.',
  })
  tests(@Ctx() ctx: Context, @Args(() => TestsArgs) args: TestsArgs): Promise<ConnectionShape<Content>> {
    return listTests(ctx, args);
  }

  @FieldResolver(() => TestRevision, {
    nullable: true,
    description: 'What is being edited; null when nothing is since the last publication.',
  })
  draft(@Ctx() ctx: Context, @Root() test: Content): Promise<ContentRevision | null> {
    return revisionById(ctx, test.draftRevisionId);
  }

  @FieldResolver(() => TestRevision, { nullable: true, description: 'The newest published revision.' })
  published(@Ctx() ctx: Context, @Root() test: Content): Promise<ContentRevision | null> {
    return revisionById(ctx, test.publishedRevisionId);
  }

  @FieldResolver(() => TestRevision, {
    description: 'What authors see: the draft, or the newest published revision while nothing is being edited.',
  })
  async newest(@Ctx() ctx: Context, @Root() test: Content): Promise<ContentRevision> {
    return (await revisionById(ctx, test.draftRevisionId ?? test.publishedRevisionId)) as ContentRevision;
  }

  @FieldResolver(() => Provenance, {
    nullable: true,
    description: 'Where a transferred copy comes from; null for a test made here.',
  })
  origin(@Ctx() ctx: Context, @Root() test: Content): Promise<Provenance | null> {
    return provenanceOf(ctx, test);
  }

  @FieldResolver(() => TestRevisionConnection, { description: 'All published revisions, newest first.' })
  revisions(
    @Ctx() ctx: Context,
    @Root() test: Content,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<ConnectionShape<ContentRevision>> {
    return revisionsOf(ctx, args, test);
  }
}

@Resolver(() => TestRevision)
export class TestRevisionResolver {
  @FieldResolver()
  description(@Root() { description, portalId, id }: ContentRevision): StoredText {
    return { stored: description, portalId, revisionId: id, ownerId: null };
  }

  @FieldResolver(() => Int, { description: 'How many questions it has.' })
  async questionCount(@Ctx() ctx: Context, @Root() revision: ContentRevision): Promise<number> {
    return (await questionSums(ctx, revision)).count;
  }

  @FieldResolver(() => Float, { description: 'Points of all questions together.' })
  async points(@Ctx() ctx: Context, @Root() revision: ContentRevision): Promise<number> {
    return (await questionSums(ctx, revision)).points;
  }

  @FieldResolver(() => QuestionConnection, { description: 'Its questions in their order, with the correct answers.' })
  questions(
    @Ctx() ctx: Context,
    @Root() revision: ContentRevision,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<ConnectionShape<QuestionRow>> {
    return questionsOf(ctx, args, revision);
  }

  @FieldResolver(() => Question, { nullable: true, description: 'One of its questions; null where it has no such.' })
  question(
    @Ctx() ctx: Context,
    @Root() revision: ContentRevision,
    @Arg('id', () => ID, { description: 'Id of the question.' }) id: string,
  ): Promise<QuestionRow | null> {
    return questionOf(ctx, revision, id);
  }

  @FieldResolver(() => [Competency], { description: 'For these passing gives evidence (L7); by title, at most 100.' })
  competencies(@Ctx() ctx: Context, @Root() revision: ContentRevision): Promise<CompetencyRow[]> {
    return competenciesOf(ctx, revision);
  }
}
