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
  'event.account.merged': 'Zwei Einträge einer Person wurden zusammengeführt',
  'event.account.merge_undone': 'Eine Zusammenführung wurde rückgängig gemacht',
  'event.membership.merged': 'Ein Mitglied macht mit einem anderen Konto weiter',
  'directory.NOTHING_TO_MERGE': 'Kein anderes Konto mit dieser Adresse ist in einem Portal Ihrer Organisation.',
  'directory.ATTEMPT_RUNNING': 'Die Person legt gerade einen Test ab. Bitte nach der Abgabe erneut versuchen.',
  'directory.MERGE_TOO_OLD': 'Diese Zusammenführung wurde schon rückgängig gemacht oder ist älter als 30 Tage.',
  'directory.MERGE_CHANGED':
    'Ein Konto oder eine Mitgliedschaft von damals gibt es nicht mehr, daher geht es nicht zurück.',
};
