/** Limits of a course; sizes are bytes of UTF-8 (1 kB = 1,024 bytes). */
export const courseLimits = {
  /** Characters. */
  title: 200,
  /** Characters. */
  requirements: 5000,
  competencies: 100,
  items: 2000,
  lessonBytes: 200 * 1024,
  /** Characters. */
  fileName: 255,
} as const;
