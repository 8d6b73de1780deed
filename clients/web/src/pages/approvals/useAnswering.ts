import type { ApproveMembersMutation, RefuseMembersMutation } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { notify } from '../../components/notify.ts';
import { type MutationForm, useMutationForm } from '../../graphql/useMutationForm.ts';
import { approvalsTexts } from '../../i18n/approvals/area.ts';
import { useText } from '../../i18n/useText.ts';
import { approveDocument, refuseDocument } from './approvalDocuments.ts';

/** Letting people in and refusing them. */
export interface Answering {
  approve: Pick<MutationForm<ApproveMembersMutation, never>, 'isBusy' | 'problem' | 'error'>;
  refuse: Pick<MutationForm<RefuseMembersMutation, never>, 'isBusy' | 'problem' | 'error' | 'fieldError' | 'clear'>;
  approveAll(ids: string[]): Promise<boolean>;
  refuseAll(ids: string[], reason: string): Promise<boolean>;
}

/**
 * Answers people who wait, and tells how many it were. Those whom another moderator answered in the meantime are no fault: it
 * says so, and the list shows what is.
 */
export function useAnswering(onDone: () => void): Answering {
  const t = useText(approvalsTexts);
  const { portalId } = usePortal();
  const approve = useMutationForm(approveDocument);
  const refuse = useMutationForm(refuseDocument);
  const tell = (text: 'approved' | 'refused', results: { outcome: string }[]) => {
    const done = results.filter(({ outcome }) => outcome === 'DONE').length;
    if (done > 0) notify(t(text, { count: done }));
    if (done < results.length) notify(t('othersFaster', { count: results.length - done }));
    onDone();
  };
  return {
    approve,
    refuse,
    async approveAll(membershipIds) {
      const answer = await approve.send({ input: { portalId, membershipIds } });
      if (answer) tell('approved', answer.results);
      return answer !== null;
    },
    async refuseAll(membershipIds, reason) {
      const answer = await refuse.send({ input: { portalId, membershipIds, reason } });
      if (answer) tell('refused', answer.results);
      return answer !== null;
    },
  };
}
