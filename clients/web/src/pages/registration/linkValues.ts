import type { CreateRegistrationLinkInput, RegistrationLinkShownFragment } from '../../../generated/graphql.ts';
import type { Choice } from '../../components/choosing/LookupField.tsx';
import { isoTime, localTime } from '../../components/localTime.ts';

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
  expiresAt: localTime(link.expiresAt),
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
  const expiresAt = isoTime(values.expiresAt);
  return {
    ...{ name: name.trim() || null, mode, domains, groupId, courseIds: courses.map(({ id }) => id) },
    maxUses: values.maxUses === '' ? null : values.maxUses,
    ...(values.expiresAt === before.expiresAt ? {} : { expiresAt }),
  };
}
