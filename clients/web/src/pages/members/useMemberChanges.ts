import { useState } from 'react';
import type { MemberChangeToldFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import './memberInRow.ts';

export const memberChangeTold = graphql(`
  fragment MemberChangeTold on MemberChange { memberId outcome message member { ...MemberInRow } }
`);
const disableDocument = graphql(`
  mutation DisableMembers($input: ChangeMembersInput!) {
    disableMembers(input: $input) { __typename changes { ...MemberChangeTold } }
  }
`);
const enableDocument = graphql(`
  mutation EnableMembers($input: ChangeMembersInput!) {
    enableMembers(input: $input) { __typename changes { ...MemberChangeTold } }
  }
`);
const removeDocument = graphql(`
  mutation RemoveMembers($input: ChangeMembersInput!) {
    removeMembers(input: $input) { __typename changes { ...MemberChangeTold } }
  }
`);
const eraseDocument = graphql(`
  mutation EraseMembers($input: ChangeMembersInput!) {
    eraseMembers(input: $input) { __typename changes { ...MemberChangeTold } }
  }
`);

/** What can be done to people as a whole. */
export type MemberAct = 'disable' | 'enable' | 'remove' | 'erase';

/** Changes people of this portal alike; gives what became of each, or null where an error shows (`form`). */
export function useMemberChanges() {
  const { portalId } = usePortal();
  const forms = {
    disable: useMutationForm(disableDocument),
    enable: useMutationForm(enableDocument),
    remove: useMutationForm(removeDocument),
    erase: useMutationForm(eraseDocument),
  };
  const [last, setLast] = useState<MemberAct>('disable');
  const change = async (act: MemberAct, memberIds: string[]): Promise<MemberChangeToldFragment[] | null> => {
    setLast(act);
    return (await forms[act].send({ input: { portalId, memberIds } }))?.changes ?? null;
  };
  return { change, form: forms[last], isBusy: forms[last].isBusy };
}
