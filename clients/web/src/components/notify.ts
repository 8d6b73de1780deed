import { notifications } from '@mantine/notifications';

/** A toast for moderators; the same id shows once. Learners read it on the page. */
export function notify(message: string, { id, isBad }: { id?: string; isBad?: boolean } = {}): void {
  notifications.show({ id, message, color: isBad ? 'red' : 'lagoon', autoClose: isBad ? 15_000 : 6_000 });
}
