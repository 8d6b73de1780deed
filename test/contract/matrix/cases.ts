import type { Actor } from '../../harness/actors.ts';
import type { Place, Stage } from '../../harness/stage.ts';

/** Everybody who may ask. All but the last belong to organization `a` of the stage. */
export const actorNames = [
  'anonymous',
  /** A learner and a manager of the external portal `one`, and who runs it. */
  'learner',
  'manager',
  'moderator',
  /** Runs the organization's other external portal. */
  'neighbour',
  /** Of the internal portal. */
  'internalLearner',
  'internalModerator',
  'admin',
  /** An admin of another organization's internal portal. */
  'stranger',
] as const;
export type ActorName = (typeof actorNames)[number];

/** What a call comes to: its result, the code of its problem (`problem CODE`), or the code of its error. */
export type Outcome =
  | 'OK'
  | `problem ${string}`
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'CONFLICT';
export type Outcomes = Record<ActorName, Outcome>;

export type Variables = Record<string, unknown>;

/** One way to call a root field, and what each actor must get for it. */
export interface Case {
  /** `Mutation.createCourse`. */
  field: string;
  /** What sets it apart from the field's other cases. */
  about?: string;
  /** Which portal it is about: the external `one` or the internal `home`. */
  at: 'one' | 'home';
  /** The variables, with ids of what is in that place; made anew for each call, so that a call may use something up. */
  variables: (call: Call) => Variables | Promise<Variables>;
  outcomes: Outcomes;
}

export interface Call {
  stage: Stage;
  place: Place;
  actor: Actor;
}

/** A rule from what everybody gets, and who gets something else. */
const rule = (everybody: Outcome, others: Partial<Outcomes>): Outcomes => ({
  ...(Object.fromEntries(actorNames.map((name) => [name, everybody])) as Outcomes),
  anonymous: 'UNAUTHENTICATED',
  ...others,
});

/** Open to everybody: the reviewed list of fields that need no session is what carries this (S01). */
export const anybody = rule('OK', { anonymous: 'OK' });

/** Whoever is signed in, about themselves. */
export const signedIn = rule('OK', {});

/** Those who run the external portal; nobody from inside the walls, who only see its row (P9 asks no more). */
export const runsOne = rule('NOT_FOUND', { moderator: 'OK', learner: 'FORBIDDEN', manager: 'FORBIDDEN' });

/** Those who run the internal portal. */
export const runsHome = rule('NOT_FOUND', { internalModerator: 'OK', admin: 'OK', internalLearner: 'FORBIDDEN' });

/** Those who run any internal portal, about all of their own; everybody else may not. */
export const runsAnyHome = rule('FORBIDDEN', { internalModerator: 'OK', admin: 'OK', stranger: 'OK' });

/** Those who run the internal portal from which the external one was opened; for its own people it is as if not there. */
export const opened = rule('NOT_FOUND', { internalModerator: 'OK', admin: 'OK' });

export { rule };

/** A field that works alike in both kinds of portals, for those who run each. */
export function forAuthors(field: string, variables: Case['variables'], about?: string): Case[] {
  return [
    { field, about, at: 'one', variables, outcomes: runsOne },
    { field, about, at: 'home', variables, outcomes: runsHome },
  ];
}

/** The same calls where whoever may make them is refused by a problem. */
export const refusedBy = (problem: `problem ${string}`, cases: Case[]): Case[] =>
  cases.map((each) => {
    const outcomes = Object.entries(each.outcomes).map(([name, outcome]) => [
      name,
      outcome === 'OK' ? problem : outcome,
    ]);
    return { ...each, outcomes: Object.fromEntries(outcomes) as Outcomes };
  });

/** Makes something once for each place, for calls that do not use it up. */
export function oncePer<T>(make: (place: Place) => Promise<T>): (place: Place) => Promise<T> {
  const made = new WeakMap<Place, Promise<T>>();
  return (place) => {
    const known = made.get(place) ?? make(place);
    made.set(place, known);
    return known;
  };
}
