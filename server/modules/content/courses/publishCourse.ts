import type { PublishCourseInput } from '../../../../schema/courseChanges.ts';
import type { Ctx } from '../../../context.ts';
import type { Content } from '../Content.entity.ts';
import type { ContentRevision } from '../ContentRevision.entity.ts';
import { type NotPublishable, publishContent } from '../publishContent.ts';

type Success = {
  __typename: 'PublishCourseSuccess';
  course: Content;
  revision: ContentRevision;
  alreadyPublished: boolean;
};

/** Publishes the draft of a course (publishContent). Problem: it is empty, or a test in it was never published. */
export async function publishCourse(ctx: Ctx, input: PublishCourseInput): Promise<Success | NotPublishable> {
  const published = await publishContent(ctx, input.courseId, 'COURSE', input.note);
  if ('__typename' in published) return published;
  const { content, revision, alreadyPublished } = published;
  return { __typename: 'PublishCourseSuccess', course: content, revision, alreadyPublished };
}
