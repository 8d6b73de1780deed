import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { shellTexts } from '../i18n/shell/area.ts';

export interface NotifyOptions {
  id?: string;
  isBad?: boolean;
  /** For news, which one reads while doing something else. */
  stays?: boolean;
}

/** A toast for moderators; the same id shows once. Learners read it on the page. */
export function notify(message: ReactNode, { id, isBad, stays }: NotifyOptions = {}): void {
  notifications.show({
    id,
    message,
    color: isBad ? 'red' : 'lagoon',
    autoClose: isBad ? 15_000 : stays ? 12_000 : 6_000,
    closeButtonProps: { 'aria-label': i18next.t('close', { ns: shellTexts.name }) },
  });
}
