import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Competency } from '../../../../schema/competencies.ts';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { Provenance } from '../../../../schema/content.ts';
import { CourseItem, CourseItemConnection } from '../../../../schema/courseItems.ts';
import {
  Course,
  CourseConnection,
  CourseRevision,
  CourseRevisionConnection,
  CourseSort,
} from '../../../../schema/courses.ts';
import type { Ctx as Context } from '../../../context.ts';
import { idOf } from '../../../ids.ts';
import type { Competency as CompetencyRow } from '../Competency.entity.ts';
import type { Content } from '../Content.entity.ts';
import type { ContentRevision } from '../ContentRevision.entity.ts';
import type { CourseItem as CourseItemRow } from '../CourseItem.entity.ts';
import { competenciesOf } from '../competencies/competenciesOf.ts';
import { contentById } from '../contentById.ts';
import type { StoredText } from '../presentRichText.ts';
import { provenanceOf } from '../provenanceOf.ts';
import { revisionById } from '../revisionById.ts';
import { revisionsOf } from '../revisionsOf.ts';
import { courseItemOf } from './courseItemOf.ts';
import { courseItemsOf } from './courseItemsOf.ts';
import { listCourses } from './listCourses.ts';

@ArgsType()
class CoursesArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the title, ignoring case and space; at most 200 characters count.',
  })
  search?: string | null;

  @Field(() => CourseSort, { defaultValue: 'TITLE', description: 'The order of the list.' })
  sort!: CourseSort;
}

@Resolver(() => Course)
export class CoursesResolver {
  @Query(() => Course, {
    description: 'One course, for moderators of its portal. NOT_FOUND outside, FORBIDDEN for other members.',
  })
  course(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Id of the course.' }) id: string): Promise<Content> {
    return contentById(ctx, id, 'COURSE');
  }

  @Query(() => CourseConnection, {
    description: 'The courses of a portal, for its moderators. NOT_FOUND outside, FORBIDDEN for other members.',
  })
  courses(@Ctx() ctx: Context, @Args(() => CoursesArgs) args: CoursesArgs): Promise<ConnectionShape<Content>> {
    return listCourses(ctx, args);
  }

  @FieldResolver(() => CourseRevision, {
    nullable: true,
    description: 'What is being edited; null while nothing was changed since the newest published revision.',
  })
  draft(@Ctx() ctx: Context, @Root() course: Content): Promise<ContentRevision | null> {
    return revisionById(ctx, course.draftRevisionId);
  }

  @FieldResolver(() => CourseRevision, {
    description: 'What its authors go on with: the draft, or the newest published revision while there is none.',
  })
  newest(@Ctx() ctx: Context, @Root() course: Content): Promise<ContentRevision | null> {
    return revisionById(ctx, course.draftRevisionId ?? course.publishedRevisionId);
  }

  @FieldResolver(() => CourseRevision, {
    nullable: true,
    description: 'The newest published revision: what learners see and transfers copy; null before the first.',
  })
  published(@Ctx() ctx: Context, @Root() course: Content): Promise<ContentRevision | null> {
    return revisionById(ctx, course.publishedRevisionId);
  }

  @FieldResolver(() => CourseRevisionConnection, { description: 'Published revisions, newest first.' })
  revisions(
    @Ctx() ctx: Context,
    @Root() course: Content,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<ConnectionShape<ContentRevision>> {
    return revisionsOf(ctx, args, course);
  }

  @FieldResolver(() => Provenance, {
    nullable: true,
    description: 'Where a copy comes from (T8); null for what was made here.',
  })
  origin(@Ctx() ctx: Context, @Root() course: Content): Promise<Provenance | null> {
    return provenanceOf(ctx, course);
  }
}

@Resolver(() => CourseRevision)
export class CourseRevisionResolver {
  @FieldResolver()
  description(@Root() { description, portalId, id }: ContentRevision): StoredText {
    return { stored: description, portalId, revisionId: id, ownerId: null };
  }

  @FieldResolver(() => CourseItemConnection, { description: 'Lessons, materials and tests in their order.' })
  items(
    @Ctx() ctx: Context,
    @Root() revision: ContentRevision,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<ConnectionShape<CourseItemRow>> {
    return courseItemsOf(ctx, args, revision);
  }

  @FieldResolver(() => CourseItem, { nullable: true, description: 'One item of it; null when it has no such item.' })
  item(
    @Ctx() ctx: Context,
    @Root() revision: ContentRevision,
    @Arg('id', () => ID, { description: 'Id of the item.' }) id: string,
  ): Promise<CourseItemRow | null> {
    return courseItemOf(ctx, revision, idOf(id));
  }

  @FieldResolver(() => [Competency], { description: 'What the course teaches, by title; at most 100.' })
  competencies(@Ctx() ctx: Context, @Root() revision: ContentRevision): Promise<CompetencyRow[]> {
    return competenciesOf(ctx, revision);
  }
}
