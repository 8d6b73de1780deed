import type { Messages } from '../translate.ts';
import { en } from './en.ts';

export const de: Messages = {
  ...en,
  'transfer.oneOf': 'Geben Sie entweder transferId oder orderId an.',
  'transfer.message.PENDING': 'Wartet, bis er an der Reihe ist.',
  'transfer.message.RUNNING': 'Kopieren: {done} von {total} Schritten erledigt.',
  'transfer.message.COMPLETED': 'Datenübertragung abgeschlossen',
  'transfer.message.CANCELLED': 'Die Übertragung wurde angehalten; im Portal ist nichts davon.',
  'listen.after':
    'Das Protokoll dieses Portals endet bei {last}. Geben Sie eine Zahl von 0 bis {last} an, oder keine, um jetzt zu beginnen.',
  'listen.tooMany': 'Auf einer Verbindung sind höchstens {most} Abonnements erlaubt.',
  'listen.onlySubscriptions':
    'Über diese Verbindung laufen nur Abonnements. Senden Sie Abfragen und Mutationen per HTTP POST.',
  'event.portal.created': 'Das Portal {name} wurde eröffnet',
  'event.portal.password_replaced': 'Für die Moderation von {name} wurde ein neues Passwort erstellt',
  'event.membership.created': 'Jemand ist Mitglied geworden',
  'event.membership.accepted': 'Jemand hat die Mitgliedschaft angenommen',
  'event.membership.declined': 'Jemand hat die Mitgliedschaft abgelehnt',
  'event.content.created': '„{title}“ wurde angelegt',
  'event.content.published': '„{title}“ wurde veröffentlicht',
  'event.content.deleted': '„{title}“ wurde gelöscht',
  'event.competency.created': 'Die Kompetenz „{title}“ wurde hinzugefügt',
  'event.competency.changed': 'Die Kompetenz „{title}“ wurde geändert',
  'event.competency.deleted': 'Die Kompetenz „{title}“ wurde gelöscht',
  'event.transfer.started': 'Datenübertragung begonnen',
  'event.transfer.completed': 'Datenübertragung abgeschlossen',
  'event.transfer.failed': 'Datenübertragung fehlgeschlagen',
  'event.transfer.cancelled': 'Datenübertragung abgebrochen',
  'event.transfer.retried': 'Datenübertragung erneut begonnen',
  'event.transfer.received': 'Datenübertragung abgeschlossen',
  'event.other': 'Im Portal ist etwas geschehen',
};
