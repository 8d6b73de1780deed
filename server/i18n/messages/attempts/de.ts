import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'event.attempt.started': 'Ein Testversuch wurde begonnen',
  'event.attempt.submitted': 'Ein Testversuch wurde abgegeben',
  'event.allowance.changed': 'Versuche oder Zeit bei einem Test geändert',
  'event.test.settings_changed': 'Die Einstellungen eines Tests wurden geändert',
  'attempts.confirmFirst':
    'Bitte lesen Sie zuerst, worum es in dem Test geht und welche Regeln gelten, und bestätigen Sie das.',
  'attempts.usedUp': {
    one: 'Der einzige Versuch bei diesem Test ist verbraucht. Ein Moderator kann weitere geben.',
    other: 'Alle {count} Versuche bei diesem Test sind verbraucht. Ein Moderator kann weitere geben.',
  },
  'attempts.obstacle.NOT_YET_OPEN': 'Der Test ist noch nicht geöffnet.',
  'attempts.obstacle.CLOSED': 'Der Test ist geschlossen.',
  'attempts.obstacle.ITEM_CLOSED':
    'In Ihrem Kurs ist dieser Test noch nicht geöffnet. Schließen Sie zuerst ab, was davor kommt.',
  'attempts.obstacle.ATTEMPTS_USED_UP': 'Es ist kein Versuch mehr übrig. Ein Moderator kann weitere geben.',
  'attempts.over':
    'Dieser Versuch ist beendet: Er wurde abgegeben, oder die Zeit ist um. Es kann nichts mehr gespeichert werden.',
  'attempts.conflict':
    'Diese Frage wurde inzwischen anderswo beantwortet, vielleicht in einem anderen Tab. Vergleiche beide Antworten und behalte eine.',
  'attempts.wrongKind': 'Das ist keine Antwort auf diese Art von Frage. Gib genau ein Feld an, das für ihre Art.',
  'attempts.unknownOption': 'Diese Frage hat keine solche Option. Lade den Bogen neu.',
  'attempts.repeatedOption': 'Jede Option kann nur einmal angegeben werden.',
  'attempts.incompleteOrder': 'Bringe alle Elemente in eine Reihenfolge; keines darf fehlen.',
  'attempts.tooLong': 'Diese Antwort ist zu lang: Höchstens {bytes} Bytes werden gespeichert.',
  'attempts.repeatedQuestion': 'In einem Aufruf kann jede Frage nur einmal beantwortet werden.',
  'attempts.closesBeforeOpening': 'Ein Test muss nach seiner Öffnung schließen.',
};
