import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'event.enrollment.created': 'In einen Kurs eingeschrieben',
  'event.enrollment.started': 'Kurs begonnen',
  'event.enrollment.completed': 'Kurs abgeschlossen',
  'event.enrollment.ended': 'Einschreibung in einen Kurs beendet',
  'enrollment.readSeconds': 'Eine Mindestzeit braucht 1 bis {most} Sekunden; die anderen Regeln haben keine.',
  'enrollment.confirmFirst':
    'Lesen Sie Beschreibung und Voraussetzungen und bestätigen Sie, dass Sie beginnen möchten.',
  'enrollment.lock.notStarted': 'Starten Sie zuerst den Kurs.',
  'enrollment.lock.earlierItem': 'Schließen Sie zuerst „{title}“ ab.',
  'enrollment.lock.earlierTest': 'Bestehen Sie zuerst den Test „{title}“.',
  'enrollment.lock.later': 'Öffnet sich am {time}.',
  'enrollment.testNotPassed': 'Das ist erledigt, sobald der Test bestanden ist.',
  'enrollment.itemNotOpened': 'Öffnen Sie es zuerst.',
  'enrollment.notReadToEnd': 'Lesen Sie den Text zuerst bis zum Ende.',
  'enrollment.readTooShort': {
    one: 'Lesen Sie weiter: noch {count} Sekunde.',
    other: 'Lesen Sie weiter: noch {count} Sekunden.',
  },
  'enrollment.refusal.MEMBER_NOT_FOUND': 'Dieses Mitglied gibt es hier nicht.',
  'enrollment.refusal.MEMBER_NOT_ACTIVE': 'Dieses Mitglied darf das Portal zurzeit nicht betreten.',
  'enrollment.refusal.COURSE_NOT_FOUND': 'Diesen Kurs gibt es hier nicht.',
  'enrollment.refusal.COURSE_NOT_PUBLISHED': 'Dieser Kurs wurde noch nie veröffentlicht.',
  'enrollment.refusal.ENROLLMENT_NOT_FOUND': 'Diese Einschreibung gibt es hier nicht.',
  'enrollment.refusal.COMPLETED': 'Der Kurs ist abgeschlossen und bleibt es.',
  'enrollment.refusal.ENDED': 'Diese Einschreibung wurde schon beendet.',
  'enrollment.duePast': 'Wählen Sie ein Datum in der Zukunft.',
  'enrollment.nobodyNamed': 'Nennen Sie Mitglieder, eine Gruppe oder beides.',
  'enrollment.tooMany':
    'Das wären mehr als {most} Einschreibungen auf einmal. Wählen Sie weniger Kurse oder eine kleinere Gruppe.',
  'enrollment.dueDays': 'Die Frist eines Kurses beträgt 1 bis {most} Tage.',
  'enrollment.courseTwice': 'Jeder Kurs kann nur eine Regel haben.',
};
