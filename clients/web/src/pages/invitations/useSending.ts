import type { InvitationInRowFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { notify } from '../../components/notify.ts';
import type { ApiError } from '../../graphql/apiError.ts';
import { type Problem, useMutationForm } from '../../graphql/useMutationForm.ts';
import { invitationsTexts } from '../../i18n/invitations/area.ts';
import { useText } from '../../i18n/useText.ts';
import { resendAllDocument, resendDocument, revokeAllDocument, revokeDocument } from './invitationDocuments.ts';

/** Sending invitations again and taking them back. */
export interface Sending {
  isBusy: boolean;
  /** Of the last try, whichever it was. */
  problem: Problem | null;
  error: ApiError | null;
  resend(invitation: InvitationInRowFragment): Promise<void>;
  revoke(invitation: InvitationInRowFragment): Promise<void>;
  resendAll(ids: string[]): Promise<void>;
  revokeAll(ids: string[]): Promise<void>;
}

/** Tells in a toast what was done, and how many could not be sent. */
export function useSending(onDone: () => void): Sending {
  const t = useText(invitationsTexts);
  const { portalId } = usePortal();
  const resend = useMutationForm(resendDocument);
  const revoke = useMutationForm(revokeDocument);
  const resendAll = useMutationForm(resendAllDocument);
  const revokeAll = useMutationForm(revokeAllDocument);
  const forms = [resend, revoke, resendAll, revokeAll];
  const begin = () => {
    for (const form of forms) form.clear();
  };
  return {
    isBusy: forms.some((form) => form.isBusy),
    problem: forms.find((form) => form.problem)?.problem ?? null,
    error: forms.find((form) => form.error)?.error ?? null,
    async resend({ id }) {
      begin();
      if (await resend.send({ id })) notify(t('resent', { count: 1 }));
    },
    async revoke({ id }) {
      begin();
      if (await revoke.send({ id })) notify(t('revoked', { count: 1 }));
    },
    async resendAll(ids) {
      begin();
      const done = await resendAll.send({ portalId, ids });
      if (!done) return;
      const sent = done.results.filter(({ outcome }) => outcome === 'INVITED').length;
      if (sent > 0) notify(t('resent', { count: sent }));
      if (sent < ids.length) notify(t('notResent', { count: ids.length - sent }), { isBad: true });
      onDone();
    },
    async revokeAll(ids) {
      begin();
      const done = await revokeAll.send({ portalId, ids });
      if (!done) return;
      notify(t('revoked', { count: ids.length }));
      onDone();
    },
  };
}
