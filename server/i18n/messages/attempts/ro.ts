import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'event.attempt.started': 'A fost începută o încercare la un test',
  'event.attempt.submitted': 'A fost predată o încercare la un test',
  'event.allowance.changed': 'Încercările sau timpul la un test au fost schimbate',
  'event.test.settings_changed': 'Setările unui test au fost schimbate',
  'attempts.confirmFirst': 'Citiți mai întâi despre ce este testul și ce reguli are și confirmați acest lucru.',
  'attempts.usedUp': {
    one: 'Singura încercare la acest test a fost folosită. Un moderator poate acorda altele.',
    few: 'Toate cele {count} încercări la acest test au fost folosite. Un moderator poate acorda altele.',
    other: 'Toate cele {count} de încercări la acest test au fost folosite. Un moderator poate acorda altele.',
  },
  'attempts.obstacle.NOT_YET_OPEN': 'Testul nu s-a deschis încă.',
  'attempts.obstacle.CLOSED': 'Testul s-a închis.',
  'attempts.obstacle.ITEM_CLOSED':
    'În cursul dumneavoastră acest test nu s-a deschis încă. Terminați mai întâi ce vine înaintea lui.',
  'attempts.obstacle.ATTEMPTS_USED_UP': 'Nu a mai rămas nicio încercare. Un moderator poate acorda altele.',
  'attempts.over': 'Această încercare s-a încheiat: a fost predată sau timpul a expirat. Nu se mai poate salva nimic.',
  'attempts.conflict':
    'La această întrebare s-a răspuns între timp în altă parte, poate într-o altă filă. Comparați cele două răspunsuri și păstrați unul.',
  'attempts.wrongKind':
    'Acesta nu este un răspuns la o întrebare de acest fel. Dați exact un câmp, cel potrivit felului ei.',
  'attempts.unknownOption': 'Această întrebare nu are o astfel de opțiune. Încărcați din nou lucrarea.',
  'attempts.repeatedOption': 'Fiecare opțiune poate fi dată o singură dată.',
  'attempts.incompleteOrder': 'Ordonați toate elementele; niciunul nu poate lipsi.',
  'attempts.tooLong': 'Acest răspuns este prea lung: se păstrează cel mult {bytes} octeți.',
  'attempts.repeatedQuestion': 'Într-un apel se poate răspunde la fiecare întrebare o singură dată.',
  'attempts.closesBeforeOpening': 'Un test trebuie să se închidă după ce se deschide.',
};
