import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const pl: Record<keyof typeof en, Message> = {
  'event.membership.changed': 'Zmieniono dane uczestnika',
  'event.membership.disabled': 'Uczestnik został zablokowany',
  'event.membership.enabled': 'Uczestnik został odblokowany',
  'event.membership.removed': 'Ktoś został usunięty z portalu',
  'event.membership.moved': 'Uczestnik przeszedł do innej grupy',
  'event.group.created': 'Utworzono grupę',
  'event.group.changed': 'Zmieniono grupę',
  'event.group.moved': 'Przeniesiono grupę',
  'event.group.deleted': 'Usunięto grupę',
  'members.outcome.UNCHANGED': 'Tak było już wcześniej.',
  'members.outcome.NOT_FOUND': 'W tym portalu nie ma takiego uczestnika.',
  'members.outcome.NOT_POSSIBLE': 'Status uczestnika na to nie pozwala.',
  'members.outcome.LAST_MODERATOR': 'Nie pozostałby nikt, kto prowadzi portal. Najpierw wyznacz innego moderatora.',
  'members.outcome.FROM_DIRECTORY': 'Ta osoba pochodzi z katalogu i tam się ją zmienia.',
  'members.roleNotHere': 'Rola ADMIN istnieje tylko w portalu wewnętrznym.',
  'members.groupNameTaken': 'W tym miejscu jest już grupa o tej nazwie.',
  'members.groupTooDeep': 'Drzewo grup może mieć najwyżej {most} poziomów.',
  'members.tooManyGroups': 'Portal może mieć najwyżej {most} grup.',
  'members.groupCycle': 'Grupy nie można przenieść pod nią samą.',
  'members.groupFromDirectory': 'Ta grupa jest działem z katalogu i tam się ją zmienia.',
  'members.groupNotEmpty': 'Grupa nie jest pusta (uczestnicy: {members}, podgrupy: {groups}). Najpierw ich przenieś.',
  'members.groupInUse':
    'Linki rejestracyjne ({links}) lub otwarte zaproszenia ({invitations}) kierują ludzi do tej grupy. Najpierw je zmień lub unieważnij.',
  'members.headNotActive': 'Grupą mogą kierować tylko aktywni uczestnicy tego portalu.',
  'members.ownAddressOutside': 'Twój adres {address} nie należy do tych zakresów, więc odciąłbyś dostęp sobie.',
  'members.rangeInvalid': '„{range}” nie jest zakresem adresów. Napisz 203.0.113.0/24 albo 2001:db8::/32.',
  'event.membership.erased': 'Usunięto dane osoby',
};
