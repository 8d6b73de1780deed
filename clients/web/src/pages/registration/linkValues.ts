import type { CreateRegistrationLinkInput, RegistrationLinkShownFragment } from '../../../generated/graphql.ts';
import type { Choice } from '../../components/choosing/LookupField.tsx';

/** A link as its form holds it. */
export interface LinkValues {
  name: string;
  mode: RegistrationLinkShownFragment['mode'];
  domains: string[];
  /** As an input of date and time writes it, in the time of this browser; empty for never. */
  expiresAt: string;
  maxUses: number | '';
  groupId: string | null;
  courses: Choice[];
}

export const newLink: LinkValues = {
  name: '',
  mode: 'OPEN',
  domains: [],
  expiresAt: '',
  maxUses: '',
  groupId: null,
  courses: [],
};

/** What there is, for the form. */
export const valuesOf = (link: RegistrationLinkShownFragment): LinkValues => ({
  name: link.name ?? '',
  mode: link.mode,
  domains: link.domains,
  expiresAt: link.expiresAt ? localTime(link.expiresAt) : '',
  maxUses: link.maxUses ?? '',
  groupId: link.groupId ?? null,
  courses: link.courses.map(({ id, title }) => ({ id, label: title ?? '…' })),
});

/** The form, for the API. A time that was not touched stays out, since it may be over by now. */
export function inputOf(
  values: LinkValues,
  before: LinkValues,
): Omit<CreateRegistrationLinkInput, 'portalId' | 'idempotencyKey'> {
  const { name, mode, domains, groupId, courses } = values;
  const expiresAt = values.expiresAt ? new Date(values.expiresAt).toISOString() : null;
  return {
    ...{ name: name.trim() || null, mode, domains, groupId, courseIds: courses.map(({ id }) => id) },
    maxUses: values.maxUses === '' ? null : values.maxUses,
    ...(values.expiresAt === before.expiresAt ? {} : { expiresAt }),
  };
}

/** `2026-11-22T18:30` in the time of this browser. */
export function localTime(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
