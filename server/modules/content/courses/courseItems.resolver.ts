import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CourseItem, type CourseItemName, Lesson, Material, TestItem } from '../../../../schema/courseItems.ts';
import type { OpenLink } from '../../../../schema/openLinks.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { Content } from '../Content.entity.ts';
import type { CourseItem as CourseItemRow } from '../CourseItem.entity.ts';
import { contentLoader } from '../contentById.ts';
import type { File } from '../File.entity.ts';
import type { StoredText } from '../presentRichText.ts';
import { lessonText, openLinksOf } from './lessonText.ts';
import { materialFile } from './materialFile.ts';
import { opensAfterOf } from './opensAfterOf.ts';

@Resolver(() => CourseItem)
export class CourseItemsResolver {
  @FieldResolver()
  opensAfter(@Ctx() ctx: Context, @Root() item: CourseItemRow): Promise<CourseItemName | null> {
    return opensAfterOf(ctx, item);
  }
}

@Resolver(() => Lesson)
export class LessonResolver {
  @FieldResolver()
  text(@Ctx() ctx: Context, @Root() lesson: CourseItemRow): Promise<StoredText> {
    return lessonText(ctx, lesson);
  }

  @FieldResolver()
  openLinks(@Ctx() ctx: Context, @Root() lesson: CourseItemRow): Promise<OpenLink[]> {
    return openLinksOf(ctx, lesson);
  }
}

@Resolver(() => Material)
export class MaterialResolver {
  @FieldResolver()
  file(@Ctx() ctx: Context, @Root() material: CourseItemRow): Promise<File> {
    return materialFile(ctx, material);
  }
}

@Resolver(() => TestItem)
export class TestItemResolver {
  @FieldResolver()
  test(@Ctx() ctx: Context, @Root() item: CourseItemRow): Promise<Content | null> {
    return item.testId ? contentLoader(ctx).load(item.testId) : Promise.resolve(null);
  }
}
