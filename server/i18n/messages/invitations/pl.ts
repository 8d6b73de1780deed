import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const pl: Record<keyof typeof en, Message> = {
  'invitation.directoryOnly':
    'Członkowie portalu wewnętrznego pochodzą z katalogu pracowników; nikogo nie dodaje się tam ani nie zaprasza ręcznie.',
  'invitation.role': 'Tutaj możliwa jest jedna z ról: {roles}.',
  'invitation.addressInvalid': 'To nie jest adres e-mail.',
  'invitation.alreadyMember': 'Ta osoba jest już członkiem portalu.',
  'invitation.limited':
    'Zaproszenie można wysłać najwyżej raz na 10 minut i 5 razy łącznie, a liczba wiadomości na jeden adres i z jednego portalu jest ograniczona. Nic nie wysłano.',
  'invitation.ended': 'To zaproszenie zostało już przyjęte lub wycofane.',
  'invitation.notValid': 'Ten link jest nieprawidłowy lub już nieważny. Proszę poprosić osobę zapraszającą o nowy.',
  'invitation.terms': 'Proszę zapoznać się z regulaminem portalu i go zaakceptować.',
  'invitation.passwordNeeded': 'Proszę podać swoje hasło albo wybrać je, jeśli jeszcze go nie ma.',
  'invitation.passwordWrong': 'Dla tego adresu istnieje konto z innym hasłem. Hasło można zresetować.',
  'event.invitation.sent': 'Wysłano zaproszenie',
  'event.invitation.opened': 'Otwarto zaproszenie',
  'event.invitation.accepted': 'Przyjęto zaproszenie',
  'event.invitation.revoked': 'Wycofano zaproszenie',
  'event.member_import.completed': 'Zaimportowano listę członków',
  'mail.invitation.subject': 'Zaproszenie do portalu „{portal}”',
  'mail.invitation.text':
    'To zaproszenie do nauki w portalu „{portal}”.\n\n{message}\n\nAby je przyjąć, należy otworzyć link. Działa on jeden raz, przez 30 dni. Jeśli ta wiadomość dotarła przez pomyłkę, można ją zignorować, a nic się nie stanie.',
  'mail.invitation.action': 'Przyjmij zaproszenie',
  'mail.memberAdded.subject': 'Dodano do portalu „{portal}”',
  'mail.memberAdded.text':
    'Moderator portalu „{portal}” dodał ten adres do listy członków.\n\n{message}\n\nNależy otworzyć link, aby wybrać hasło albo przyjąć członkostwo za pomocą posiadanego hasła. Link działa jeden raz, przez 30 dni. Kto nie chce być członkiem, może zignorować tę wiadomość.',
  'mail.memberAdded.action': 'Dalej',
};
