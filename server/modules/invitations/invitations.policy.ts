import { moderates } from '../../auth/viewer.ts';

/** Whoever runs a portal invites and adds people there, and sees who was invited; into the internal one nobody does (R6). */
export const canInvite = moderates;
