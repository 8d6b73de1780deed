import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'event.membership.changed': 'Ein Mitglied wurde geändert',
  'event.membership.disabled': 'Ein Mitglied wurde gesperrt',
  'event.membership.enabled': 'Ein Mitglied wurde wieder freigegeben',
  'event.membership.removed': 'Aus dem Portal entfernt',
  'event.membership.moved': 'Ein Mitglied ist in eine andere Gruppe gekommen',
  'event.group.created': 'Eine Gruppe wurde angelegt',
  'event.group.changed': 'Eine Gruppe wurde geändert',
  'event.group.moved': 'Eine Gruppe wurde verschoben',
  'event.group.deleted': 'Eine Gruppe wurde gelöscht',
  'members.outcome.UNCHANGED': 'Es war bereits so.',
  'members.outcome.NOT_FOUND': 'In diesem Portal gibt es kein solches Mitglied.',
  'members.outcome.NOT_POSSIBLE': 'Der Status des Mitglieds lässt das nicht zu.',
  'members.outcome.LAST_MODERATOR': 'Es bliebe niemand, der das Portal leitet. Ernennen Sie zuerst jemand anderen.',
  'members.outcome.FROM_DIRECTORY': 'Diese Person kommt aus dem Verzeichnis und wird dort geändert.',
  'members.roleNotHere': 'Die Rolle ADMIN gibt es nur im internen Portal.',
  'members.groupNameTaken': 'An dieser Stelle gibt es bereits eine Gruppe mit diesem Namen.',
  'members.groupTooDeep': 'Der Gruppenbaum darf höchstens {most} Ebenen haben.',
  'members.tooManyGroups': 'Ein Portal darf höchstens {most} Gruppen haben.',
  'members.groupCycle': 'Eine Gruppe kann nicht unter sich selbst verschoben werden.',
  'members.groupFromDirectory': 'Diese Gruppe ist eine Abteilung aus dem Verzeichnis und wird dort geändert.',
  'members.groupNotEmpty':
    'Die Gruppe ist nicht leer (Mitglieder: {members}, Untergruppen: {groups}). Verschieben Sie diese zuerst.',
  'members.groupInUse':
    'Registrierungslinks ({links}) oder offene Einladungen ({invitations}) führen in diese Gruppe. Ändern oder widerrufen Sie diese zuerst.',
  'members.headNotActive': 'Nur aktive Mitglieder dieses Portals können eine Gruppe leiten.',
  'members.ownAddressOutside':
    'Ihre eigene Adresse {address} liegt nicht in diesen Bereichen; Sie würden sich selbst aussperren.',
  'members.colourInvalid':
    'Die Farbe schreibt man als #1d5c63: eine Raute und sechs Ziffern oder Buchstaben von a bis f.',
  'members.logoNotFound': 'Das Bild ist nicht mehr da. Laden Sie es noch einmal hoch.',
  'members.logoType': 'Ein Logo ist ein Bild in PNG, JPEG oder WebP.',
  'members.logoTooLarge': 'Das Bild ist zu groß: Ein Logo hat höchstens {most} kB.',
  'members.logoSize': 'Jede Seite eines Logos hat {least} bis {most} Pixel.',
  'members.rangeInvalid': '„{range}“ ist kein Adressbereich. Schreiben Sie 203.0.113.0/24 oder 2001:db8::/32.',
  'event.membership.erased': 'Die Daten einer Person wurden gelöscht',
};
