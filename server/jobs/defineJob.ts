import { z } from 'zod';

/** What a job carries: the id of the row that is the truth, and perhaps further ids. Never content. */
export type JobIds = { id: string } & Readonly<Record<string, string>>;

/** A payload as it lies in the queue: the ids and the version of their meaning. */
export type JobWire = Readonly<Record<string, string | number>> & { v: number };

/** What became of a payload at the worker; only `decoded` may be handled. */
export type DecodedJob<P> =
  | { kind: 'decoded'; payload: P }
  | { kind: 'unknownVersion'; version: number }
  | { kind: 'unreadable'; reason: string };

/** A kind of job: its name, the version of its payload, and how both ends read and write it. */
export interface JobDefinition<P extends JobIds = JobIds> {
  readonly name: string;
  readonly version: number;
  /** Checks a payload and stamps it with the version; throws a `ZodError` or `TypeError` if it is not ids only. */
  encode(payload: P): JobWire;
  /** Reads what lies in the queue; never throws. */
  decode(wire: unknown): DecodedJob<P>;
}

/** How to define a kind of job. */
export interface JobSpec<P extends JobIds> {
  /** Dotted or camel-case letters, for example `transfer.run`; at most 60 characters; never reused for another meaning. */
  name: string;
  /** A whole number from 1, raised when the payload changes its meaning. */
  version: number;
  payload: z.ZodType<P>;
  /** How payloads of earlier versions, which may still lie in the queue during a deploy, become today's. */
  earlier?: Readonly<Record<number, (ids: JobIds) => P>>;
}

const NAME = /^[a-z][A-Za-z.]{0,59}$/;
const stampSchema = z.looseObject({ v: z.int().positive() });
const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,64}$/, 'must be an id: letters, digits, _ . - and at most 64 of them');
const wireSchema = z.object({ v: z.int().positive(), id: idSchema }).catchall(idSchema);

/**
 * Defines a kind of job. A payload is `{ v, id }` and further ids, parsed at both ends; anything that is not an id
 * (text with spaces, numbers, more than 64 characters) is refused, so that no content can get into the queue.
 */
export function defineJob<P extends JobIds>(spec: JobSpec<P>): JobDefinition<P> {
  if (!NAME.test(spec.name)) throw new TypeError(`Not a job name: ${spec.name}`);
  if (!Number.isInteger(spec.version) || spec.version < 1) throw new TypeError(`Not a job version: ${spec.version}`);
  return {
    name: spec.name,
    version: spec.version,
    encode(payload) {
      const ids = spec.payload.parse(payload);
      if ('v' in ids) throw new TypeError(`A payload of ${spec.name} must not carry a field v of its own`);
      return wireSchema.parse({ v: spec.version, ...ids });
    },
    decode: (wire) => decode(spec, wire),
  };
}

function decode<P extends JobIds>(spec: JobSpec<P>, wire: unknown): DecodedJob<P> {
  // The version comes first: what a later version carries beside it may look like nothing we know.
  const stamp = stampSchema.safeParse(wire);
  if (!stamp.success) return unreadable(stamp.error);
  const upgrade = stamp.data.v === spec.version ? (same: JobIds): unknown => same : spec.earlier?.[stamp.data.v];
  if (!upgrade) return { kind: 'unknownVersion', version: stamp.data.v };
  const parsed = wireSchema.safeParse(wire);
  if (!parsed.success) return unreadable(parsed.error);
  const { v: _, ...ids } = parsed.data;
  try {
    const payload = spec.payload.safeParse(upgrade(ids as JobIds));
    return payload.success ? { kind: 'decoded', payload: payload.data } : unreadable(payload.error);
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : 'unknown' };
  }
}

function unreadable(error: z.ZodError): DecodedJob<never> {
  return { kind: 'unreadable', reason: z.prettifyError(error) };
}
