/** What was made of the demo, by the names that its texts use. */
export interface Made {
  portalId: string;
  /** SHA-256 of files by name. */
  files: Map<string, string>;
  /** Ids of competencies by title. */
  competencies: Map<string, string>;
  /** Ids of courses and tests by key. */
  content: Map<string, string>;
}

/** The idempotency key of a step: a start after one that was cut off finds what that one made. */
export const demoKey = (step: string): string => `demo ${step}`;

/** The id of something that the demo's texts name. */
export function idIn(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The demo names "${name}", which it does not have.`);
  return id;
}
