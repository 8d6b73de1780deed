import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'event.membership.changed': 'Un membru a fost modificat',
  'event.membership.disabled': 'Un membru a fost dezactivat',
  'event.membership.enabled': 'Un membru a fost reactivat',
  'event.membership.removed': 'Eliminare din portal',
  'event.membership.moved': 'Un membru a trecut în alt grup',
  'event.group.created': 'A fost creat un grup',
  'event.group.changed': 'Un grup a fost modificat',
  'event.group.moved': 'Un grup a fost mutat',
  'event.group.deleted': 'Un grup a fost șters',
  'members.outcome.UNCHANGED': 'Era deja așa.',
  'members.outcome.NOT_FOUND': 'În acest portal nu există un astfel de membru.',
  'members.outcome.NOT_POSSIBLE': 'Starea membrului nu permite acest lucru.',
  'members.outcome.LAST_MODERATOR': 'N-ar mai rămâne nimeni care să conducă portalul. Numiți mai întâi alt moderator.',
  'members.outcome.FROM_DIRECTORY': 'Această persoană vine din director și se modifică acolo.',
  'members.roleNotHere': 'Rolul ADMIN există numai în portalul intern.',
  'members.groupNameTaken': 'În acest loc există deja un grup cu acest nume.',
  'members.groupTooDeep': 'Arborele grupurilor poate avea cel mult {most} niveluri.',
  'members.tooManyGroups': 'Un portal poate avea cel mult {most} grupuri.',
  'members.groupCycle': 'Un grup nu poate fi mutat sub el însuși.',
  'members.groupFromDirectory': 'Acest grup este un departament din director și se modifică acolo.',
  'members.groupNotEmpty': 'Grupul nu este gol (membri: {members}, subgrupuri: {groups}). Mutați-i mai întâi.',
  'members.groupInUse':
    'Linkuri de înregistrare ({links}) sau invitații deschise ({invitations}) aduc oameni în acest grup. Modificați-le sau revocați-le mai întâi.',
  'members.headNotActive': 'Numai membrii activi ai acestui portal pot conduce un grup.',
  'members.ownAddressOutside':
    'Adresa dumneavoastră {address} nu se află în aceste intervale; v-ați bloca singur accesul.',
  'members.colourInvalid': 'Culoarea se scrie ca #1d5c63: un diez și șase cifre sau litere de la a la f.',
  'members.logoNotFound': 'Imaginea nu mai există. Încărcați-o din nou.',
  'members.logoType': 'Un logo este o imagine PNG, JPEG sau WebP.',
  'members.logoTooLarge': 'Imaginea este prea mare: un logo are cel mult {most} kB.',
  'members.logoSize': 'Fiecare latură a unui logo are între {least} și {most} de pixeli.',
  'members.rangeInvalid': '„{range}” nu este un interval de adrese. Scrieți 203.0.113.0/24 sau 2001:db8::/32.',
  'event.membership.erased': 'Datele unei persoane au fost șterse',
};
