import { useNavigate } from 'react-router';
import { useRestart } from '../../app/auth/ApiProvider.tsx';
import { contentPath } from './contentPath.ts';
import { forgetTarget } from './wantedTarget.ts';

/** A place in a portal that somebody just got, with where they wanted to go. */
export interface Arrival {
  membership: { portalId: string; status: string };
  message: string;
  target: { portalId: string; kind: 'COURSE' | 'TEST'; id: string } | null;
}

/** What a page shows that a message was left for; it outlives the change of who is signed in. */
export interface ToldState {
  told: string;
}

/**
 * Takes somebody who became a member where they wanted to go: the target, else the portal. Who still waits stays on this page,
 * which finds the message as `told` in the state of its address.
 */
export function useArrive(): (arrival: Arrival) => void {
  const navigate = useNavigate();
  const restart = useRestart();
  return ({ membership: { portalId, status }, target, message }) => {
    if (status === 'ACTIVE') {
      forgetTarget();
      void navigate(target ? contentPath(target) : `/p/${portalId}`, { replace: true });
    } else {
      void navigate('.', { replace: true, state: { told: message } satisfies ToldState });
    }
    // The rights are new, and maybe the session is.
    restart();
  };
}
