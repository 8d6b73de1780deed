import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const pl: Record<keyof typeof en, Message> = {
  'registration.checkMail': 'Sprawdź pocztę: na ten adres wysłaliśmy wiadomość o Twojej rejestracji.',
  'registration.linkInvalid': 'Ten link nie działa (lub już nie działa). Poproś o nowy osobę, od której go masz.',
  'registration.termsOutdated': 'Przeczytaj aktualny regulamin portalu i zaakceptuj go.',
  'registration.memberNow': 'Witamy! Należysz już do portalu.',
  'registration.waiting': 'Rejestracja przyjęta. Rozpatrzy ją moderator; otrzymasz wiadomość e-mail.',
  'registration.already': 'Już należysz do tego portalu, nie musisz nic więcej robić. Miło Cię znów widzieć!',
  'registration.alreadyWaiting':
    'Twoja rejestracja już u nas jest. Rozpatrzy ją moderator; otrzymasz wiadomość e-mail.',
  'registration.accept': 'Członkostwo w tym portalu czeka na Twoją odpowiedź. Przyjmij je, a wejdziesz.',
  'registration.closed': 'Ten link nie otwiera Ci portalu. Zwróć się do moderatora portalu.',
  'registration.emailInvalid': 'To nie jest adres e-mail.',
  'registration.passwordWrong':
    'Hasło się nie zgadza. Podaj to z rejestracji, a jeśli konto było już wcześniej – hasło do konta.',
  'registration.internalPortal':
    'Osoby w portalu wewnętrznym pochodzą z katalogu; nie ma do niego linków ani zaproszeń.',
  'registration.linkRevoked': 'Ten link został unieważniony. Utwórz nowy.',
  'registration.timePast': 'Podaj czas w przyszłości, przed rokiem 3000.',
  'registration.maxUsesLow': 'Link został już użyty więcej razy ({uses}). Podaj co najmniej tę liczbę.',
  'registration.domainInvalid': '„{domain}” nie jest domeną e-mail, taką jak dealer.example.',
  'registration.consentWithdrawn':
    'Twoja zgoda została wycofana, portal jest dla Ciebie zamknięty. Twoje dane osobowe w nim zostaną usunięte.',
  'registration.direct.SIGN_IN': 'Zaloguj się albo zarejestruj przez link, który masz.',
  'registration.direct.WAITING': 'Najpierw musi Cię wpuścić moderator; otrzymasz wiadomość z drogą tutaj.',
  'registration.direct.OPEN': 'Proszę, oto ona.',
  'event.membership.approved': 'Moderator zatwierdził rejestrację',
  'event.membership.refused': 'Moderator odrzucił rejestrację',
  'event.registration_link.created': 'Utworzono link do rejestracji',
  'event.registration_link.changed': 'Zmieniono link do rejestracji',
  'event.registration_link.rotated': 'Link do rejestracji ma nowy adres',
  'event.registration_link.revoked': 'Unieważniono link do rejestracji',
  'event.terms.published': 'Opublikowano wersję {version} regulaminu',
  'event.terms.accepted': 'Członek portalu zaakceptował wersję {version} regulaminu',
  'event.consent.withdrawn': 'Wycofano zgodę i opuszczono portal',
  'event.portal.settings_changed': 'Zmieniono ustawienia portalu',
  'mail.registrationConfirm.subject': 'Potwierdź rejestrację: {portal}',
  'mail.registrationConfirm.text':
    'Ktoś zarejestrował się w portalu {portal}, podając ten adres e-mail. Jeśli to Ty, potwierdź to wybranym hasłem.\n\nLink działa przez 48 godzin. Jeśli to nie Ty, nie rób nic: konto nie powstanie.',
  'mail.registrationConfirm.action': 'Potwierdź rejestrację',
  'mail.registrationKnown.subject': 'Masz już konto: {portal}',
  'mail.registrationKnown.text':
    'Ktoś zarejestrował się w portalu {portal}, podając ten adres e-mail, a Ty masz już konto. Jeśli to Ty, dołącz, podając hasło do swojego konta; to, co wpisano przy rejestracji, niczego nie zmienia.\n\nLink działa przez 48 godzin. Jeśli to nie Ty, nie rób nic.',
  'mail.registrationKnown.action': 'Dołącz',
  'mail.registrationWelcome.subject': 'Witamy w portalu {portal}',
  'mail.registrationWelcome.text':
    'Rejestracja w portalu {portal} jest gotowa. Zaloguj się tym adresem e-mail i wybranym hasłem.\n\nJeśli to nie Ty się rejestrowałeś lub rejestrowałaś, poproś przy logowaniu o nowe hasło: konto będzie wtedy tylko Twoje.',
  'mail.registrationWelcome.action': 'Przejdź do portalu',
  'mail.registrationWaiting.subject': 'Twoja rejestracja w portalu {portal}',
  'mail.registrationWaiting.text':
    'Rejestracja w portalu {portal} została przyjęta. Teraz rozpatrzy ją moderator; o decyzji dowiesz się z wiadomości e-mail.\n\nJeśli to nie Ty się rejestrowałeś lub rejestrowałaś, poproś przy logowaniu o nowe hasło: konto będzie wtedy tylko Twoje.',
  'mail.registrationWaiting.action': 'Przejdź do logowania',
  'mail.registrationApproved.subject': 'Możesz wejść: {portal}',
  'mail.registrationApproved.text': 'Moderator zatwierdził Twoją rejestrację w portalu {portal}. Możesz zaczynać.',
  'mail.registrationApproved.action': 'Zacznij',
  'mail.registrationRefused.subject': 'Rejestracja odrzucona: {portal}',
  'mail.registrationRefused.text':
    'Moderator nie zatwierdził Twojej rejestracji w portalu {portal}. Podany powód:\n\n{reason}',
};
