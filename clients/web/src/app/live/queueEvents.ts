/** What makes the queue of approvals longer or shorter. */
export const queueEvents = [
  'MEMBERSHIP_CREATED',
  'MEMBERSHIP_APPROVED',
  'MEMBERSHIP_REFUSED',
  'MEMBERSHIP_REMOVED',
  'MEMBERSHIP_ERASED',
] as const;
