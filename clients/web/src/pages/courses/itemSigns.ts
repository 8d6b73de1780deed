import { IconFileText, IconPaperclip, IconWritingSign } from '@tabler/icons-react';
import type { CourseItemKind } from '../../../generated/graphql.ts';

/** A sign for each kind of item, the same as learners see. */
export const itemSigns: Record<CourseItemKind, typeof IconFileText> = {
  LESSON: IconFileText,
  MATERIAL: IconPaperclip,
  TEST: IconWritingSign,
};
