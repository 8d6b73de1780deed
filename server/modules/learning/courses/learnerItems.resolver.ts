import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  type ItemLock,
  type LearnerFile,
  LearnerItem,
  LearnerLesson,
  LearnerMaterial,
  LearnerTestItem,
} from '../../../../schema/learnerCourses.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { StoredText } from '../../content/presentRichText.ts';
import { type LearnerTestShown, learnerTestById } from '../attempts/learnerTestById.ts';
import { learnerFile } from './learnerFile.ts';
import type { LearnerItemRow } from './learnerItems.ts';
import { learnerText, orNull } from './learnerText.ts';
import { lockedBy } from './lockedBy.ts';

@Resolver(() => LearnerItem)
export class LearnerItemsResolver {
  @FieldResolver()
  lockedBy(@Ctx() ctx: Context, @Root() item: LearnerItemRow): ItemLock[] {
    return lockedBy(ctx, item);
  }
}

@Resolver(() => LearnerLesson)
export class LearnerLessonResolver {
  @FieldResolver()
  text(@Ctx() ctx: Context, @Root() lesson: LearnerItemRow): Promise<StoredText | null> {
    return learnerText(ctx, lesson);
  }
}

@Resolver(() => LearnerMaterial)
export class LearnerMaterialResolver {
  @FieldResolver()
  file(@Ctx() ctx: Context, @Root() material: LearnerItemRow): Promise<LearnerFile | null> {
    return learnerFile(ctx, material);
  }
}

@Resolver(() => LearnerTestItem)
export class LearnerTestItemResolver {
  @FieldResolver()
  test(@Ctx() ctx: Context, @Root() { state, testId }: LearnerItemRow): Promise<LearnerTestShown | null> {
    return state === 'LOCKED' || !testId ? Promise.resolve(null) : orNull(learnerTestById(ctx, testId));
  }
}
