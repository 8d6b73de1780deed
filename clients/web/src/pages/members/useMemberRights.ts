import { usePortal } from '../../app/auth/PortalGate.tsx';

/** What the viewer may do with people here; the server asks the same of each call. */
export interface MemberRights {
  /** Groups, enrolments, names: moderators and admins. */
  runs: boolean;
  /** Roles, disabling, removing, erasing: in the internal portal admins only. */
  decides: boolean;
  /** By hand: external portals only (R6). */
  adds: boolean;
  /** Two records of one person (R7): admins of the internal portal. */
  merges: boolean;
}

export function useMemberRights(): MemberRights {
  const { role, kind } = usePortal();
  const runs = role === 'MODERATOR' || role === 'ADMIN';
  const isInternal = kind === 'INTERNAL';
  return {
    runs,
    decides: isInternal ? role === 'ADMIN' : runs,
    adds: runs && !isInternal,
    merges: isInternal && role === 'ADMIN',
  };
}
