import type { MemberChangeToldFragment } from '../../../generated/graphql.ts';
import type { OutcomeTold } from './Outcome.tsx';

/** What a change of many came to, in numbers and by the names of those for whom it could not be done. */
export function outcomeOf(changes: readonly MemberChangeToldFragment[], nameOf: (id: string) => string): OutcomeTold {
  const done = changes.filter(({ outcome }) => outcome === 'CHANGED').length;
  const refused = changes
    .filter(({ outcome }) => outcome !== 'CHANGED')
    .map(({ memberId, member, message }) => ({
      id: memberId,
      name: member?.name || nameOf(memberId),
      message: message ?? '',
    }));
  return { done, refused };
}
