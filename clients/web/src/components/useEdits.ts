import { useState } from 'react';

/** Changes of a form that are not saved yet, over values that others may change meanwhile. */
export interface Edits<Values extends object> {
  /** What the form shows: the own changes over the present values. */
  values: Values;
  set<Key extends keyof Values>(key: Key, value: Values[Key]): void;
  /** Only what differs from the present values. */
  changed: Partial<Values>;
  isDirty: boolean;
  /** The present values when somebody began to change this one; undefined while nobody did. */
  begunFrom(key: keyof Values): Values | undefined;
  /** Counts a change as begun from the present values: the person has seen them. */
  begunNow(key: keyof Values): void;
  /** What was sent is saved, and the values are now those that the server answered; what was typed since stays. */
  settle(saved: Partial<Values>, answered: Values): void;
  /** Forgets all changes, or one. */
  forget(key?: keyof Values): void;
}

type Kept<Values> = { [Key in keyof Values]?: { value: Values[Key]; from: Values } };

/**
 * Keeps changes apart from what the server says, so that an answer never overwrites what one is typing. `given` are the present
 * values; the same object for as long as they are the same (useMemo).
 */
export function useEdits<Values extends object>(given: Values): Edits<Values> {
  const [kept, setKept] = useState<Kept<Values>>({});
  const [answer, setAnswer] = useState<{ over: Values; values: Values } | null>(null);
  const present = answer?.over === given ? answer.values : given;
  const keys = (Object.keys(kept) as (keyof Values)[]).filter((key) => kept[key]?.value !== present[key]);
  const changed = Object.fromEntries(keys.map((key) => [key, kept[key]?.value])) as Partial<Values>;
  const keep = (change: (now: Kept<Values>) => Kept<Values>) => setKept(change);
  return {
    values: { ...present, ...changed },
    changed,
    isDirty: keys.length > 0,
    set: (key, value) => keep((now) => ({ ...now, [key]: { value, from: now[key]?.from ?? present } })),
    begunFrom: (key) => (keys.includes(key) ? kept[key]?.from : undefined),
    begunNow: (key) => keep((now) => (now[key] ? { ...now, [key]: { value: now[key].value, from: present } } : now)),
    settle(saved, answered) {
      setAnswer({ over: given, values: answered });
      keep((now) => without(now, (key) => key in saved && now[key]?.value === saved[key]));
    },
    forget: (key) => keep((now) => without(now, (each) => key === undefined || each === key)),
  };
}

function without<Values extends object>(kept: Kept<Values>, isGone: (key: keyof Values) => boolean): Kept<Values> {
  const left = (Object.keys(kept) as (keyof Values)[]).filter((key) => !isGone(key));
  return Object.fromEntries(left.map((key) => [key, kept[key]])) as Kept<Values>;
}
