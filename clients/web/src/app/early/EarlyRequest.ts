/** Operations that may be asked before the code that has their documents is there; vite.config.ts puts in their texts. */
export const earlyOperations = [
  'Viewer',
  'UnreadNoticeCount',
  'MyEnrollments',
  'LearnerCoursePage',
  'LearnerOutline',
  'OpenItem',
] as const;

export type EarlyOperation = (typeof earlyOperations)[number];

/** A request that a page will make anyway. */
export interface EarlyRequest {
  operation: EarlyOperation;
  variables: Readonly<Record<string, unknown>>;
  /** What the page will ask when it has this answer; nothing when the answer is not as expected. */
  next?: (data: never) => EarlyRequest[];
}
