import type { Messages } from '../translate.ts';
import { en } from './en.ts';

export const pl: Messages = {
  ...en,
  'transfer.oneOf': 'Podaj albo transferId, albo orderId.',
  'transfer.message.PENDING': 'Czeka na swoją kolej.',
  'transfer.message.RUNNING': 'Kopiowanie: wykonano {done} z {total} kroków.',
  'transfer.message.COMPLETED': 'Przeniesienie danych zakończone',
  'transfer.message.CANCELLED': 'Przenoszenie zatrzymano; w portalu nic z niego nie ma.',
  'listen.after':
    'Dziennik tego portalu kończy się na {last}. Podaj liczbę od 0 do {last} albo nic, aby zacząć od teraz.',
  'listen.tooMany': 'W jednym połączeniu dozwolonych jest najwyżej {most} subskrypcji.',
  'listen.onlySubscriptions': 'Tym połączeniem idą tylko subskrypcje. Zapytania i mutacje wysyłaj przez HTTP POST.',
  'event.portal.created': 'Otwarto portal {name}',
  'event.portal.password_replaced': 'Utworzono nowe hasło dla moderatora portalu {name}',
  'event.membership.created': 'Ktoś został uczestnikiem',
  'event.membership.accepted': 'Ktoś przyjął członkostwo',
  'event.membership.declined': 'Ktoś odrzucił członkostwo',
  'event.content.created': 'Utworzono „{title}”',
  'event.content.published': 'Opublikowano „{title}”',
  'event.content.deleted': 'Usunięto „{title}”',
  'event.competency.created': 'Dodano kompetencję „{title}”',
  'event.competency.changed': 'Zmieniono kompetencję „{title}”',
  'event.competency.deleted': 'Usunięto kompetencję „{title}”',
  'event.transfer.started': 'Przenoszenie danych rozpoczęte',
  'event.transfer.completed': 'Przeniesienie danych zakończone',
  'event.transfer.failed': 'Przeniesienie danych nie powiodło się',
  'event.transfer.cancelled': 'Przenoszenie danych anulowane',
  'event.transfer.retried': 'Przenoszenie danych rozpoczęte ponownie',
  'event.transfer.received': 'Przeniesienie danych zakończone',
  'event.other': 'W portalu coś się wydarzyło',
};
