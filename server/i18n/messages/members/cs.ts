import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const cs: Record<keyof typeof en, Message> = {
  'event.membership.changed': 'Člen byl změněn',
  'event.membership.disabled': 'Člen byl zablokován',
  'event.membership.enabled': 'Člen byl znovu povolen',
  'event.membership.removed': 'Někdo byl odebrán z portálu',
  'event.membership.moved': 'Člen přešel do jiné skupiny',
  'event.group.created': 'Byla vytvořena skupina',
  'event.group.changed': 'Skupina byla změněna',
  'event.group.moved': 'Skupina byla přesunuta',
  'event.group.deleted': 'Skupina byla smazána',
  'members.outcome.UNCHANGED': 'Tak tomu už bylo.',
  'members.outcome.NOT_FOUND': 'V tomto portálu takový člen není.',
  'members.outcome.NOT_POSSIBLE': 'Stav člena to nedovoluje.',
  'members.outcome.LAST_MODERATOR': 'Nezbyl by nikdo, kdo portál vede. Nejprve jmenujte jiného moderátora.',
  'members.outcome.FROM_DIRECTORY': 'Tato osoba pochází z adresáře a mění se tam.',
  'members.roleNotHere': 'Role ADMIN existuje jen v interním portálu.',
  'members.groupNameTaken': 'Na tomto místě už skupina s tímto názvem je.',
  'members.groupTooDeep': 'Strom skupin smí mít nejvýše {most} úrovní.',
  'members.tooManyGroups': 'Portál smí mít nejvýše {most} skupin.',
  'members.groupCycle': 'Skupinu nelze přesunout pod ni samu.',
  'members.groupFromDirectory': 'Tato skupina je oddělení z adresáře a mění se tam.',
  'members.groupNotEmpty': 'Skupina není prázdná (členové: {members}, podskupiny: {groups}). Nejprve je přesuňte.',
  'members.groupInUse':
    'Registrační odkazy ({links}) nebo otevřené pozvánky ({invitations}) přivádějí lidi do této skupiny. Nejprve je změňte nebo zrušte.',
  'members.headNotActive': 'Skupinu mohou vést jen aktivní členové tohoto portálu.',
  'members.ownAddressOutside': 'Vaše vlastní adresa {address} v těchto rozsazích není, odřízli byste sami sebe.',
  'members.rangeInvalid': '„{range}“ není rozsah adres. Napište 203.0.113.0/24 nebo 2001:db8::/32.',
  'event.membership.erased': 'Údaje osoby byly vymazány',
};
