import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const de: MessagesOf<typeof en> = {
  title: 'Kompetenzen',
  lead: 'Fähigkeiten, die Kurse vermitteln und Tests zeigen. Wer besteht, hat sie nachgewiesen.',
  create: 'Neue Kompetenz',
  createNamed: '„{title}“ in den Katalog aufnehmen',
  none: 'Noch keine Kompetenzen',
  noneHint: 'Legen Sie die erste hier an oder während Sie einen Kurs erstellen. Kopierte Kurse bringen ihre mit.',
  columnTitle: 'Kompetenz',
  columnDescription: 'Was sie bedeutet',
  columnOrigin: 'Woher sie kommt',
  columnActions: 'Aktionen',
  copied: 'Internes Portal',
  madeHere: 'Hier angelegt',
  editTitle: 'Kompetenz ändern',
  titleField: 'Titel',
  titleHint: 'Kurz und klar: „Preise verhandeln“.',
  titleMissing: 'Geben Sie einen Titel an.',
  descriptionField: 'Beschreibung',
  descriptionHint: 'Was jemand kann, der sie hat. Sie dürfen das Feld leer lassen.',
  descriptionEditHint: 'Änderungen zeigen sich sofort überall, wo die Kompetenz verwendet wird.',
  saved: '„{title}“ steht im Katalog.',
  deleteQuestion:
    'Sie verschwindet endgültig aus dem Katalog. Das geht nur, solange kein Kurs oder Test auf sie verweist.',
  deleted: '„{title}“ ist gelöscht.',
  found: 'Kompetenzen zur Auswahl',
  more: { one: 'Eine weitere passt: suchen Sie danach.', other: '{count} weitere passen: suchen Sie danach.' },
  noneToChoose: 'Tippen Sie einen Titel ein, um eine neue Kompetenz anzulegen.',
  noneChosen: 'Noch keine gewählt.',
  add: 'Kompetenz hinzufügen',
  removeNamed: '„{title}“ wegnehmen',
};
