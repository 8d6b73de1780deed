import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'event.directory.synced': 'Das Verzeichnis wurde abgeglichen',
  'directory.TWICE': 'Die Seite nennt diese Kennung zweimal. Bitte nur einmal nennen.',
  'directory.EXTERNAL_ID_INVALID':
    'Die Kennung im Verzeichnis muss 1 bis 200 Zeichen haben, ohne Leerzeichen am Anfang oder Ende.',
  'directory.NAME_INVALID': 'Bitte einen Namen mit 1 bis 200 Zeichen angeben.',
  'directory.EMAIL_INVALID': 'Das ist keine E-Mail-Adresse.',
  'directory.EMAIL_TAKEN': 'Eine andere Person des Verzeichnisses hat diese E-Mail-Adresse.',
  'directory.DEPARTMENT_UNKNOWN':
    'Diese Abteilung wurde noch nicht gesendet. Bitte Abteilungen vor ihren Personen senden.',
  'directory.PARENT_UNKNOWN': 'Die übergeordnete Abteilung wurde noch nicht gesendet oder wurde abgelehnt.',
  'directory.CYCLE': 'Die Abteilung läge unter sich selbst.',
  'directory.TOO_DEEP': 'Abteilungen dürfen höchstens 20 Ebenen tief liegen.',
  'directory.NAME_TAKEN': 'Eine andere Abteilung an derselben Stelle hat diesen Namen.',
  'directory.NOT_EMPTY': 'Es gehört noch jemand oder eine andere Abteilung dazu.',
  'directory.LAST_ADMIN': 'Niemand sonst ist Administrator des Portals. Bitte zuerst jemanden dazu machen.',
  'directory.UNKNOWN_HEADS': 'Übernommen, aber diese Leitenden sind noch keine aktiven Mitglieder: {heads}',
  'directory.AWAITS_PERSON':
    'Zu dieser Adresse gibt es schon ein Konto. Die Person bestätigt die Adresse per E-Mail und nimmt bei der nächsten Anmeldung an.',
};
