import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const pl: MessagesOf<typeof en> = {
  portalWithoutTitle: 'Portal szkoleniowy',
  registerTitle: 'Rejestracja',
  leadOpen: 'Wypełnij formularz i od razu zacznij.',
  leadProof: 'Wypełnij formularz. Wyślemy Ci potem wiadomość z linkiem, który wpuści Cię do portalu.',
  leadClosed: 'Wypełnij formularz. Moderator go obejrzy, a gdy portal będzie dla Ciebie otwarty, dostaniesz wiadomość.',
  name: 'Imię i nazwisko',
  register: 'Zarejestruj się',
  haveAccount: 'Mam już konto: zaloguj się',
  joinTitle: 'Dołącz do tego portalu',
  joinLead: 'Konto, które już masz, otworzy Ci dostęp do portalu „{portal}”.',
  signedInAs: 'Zalogowano jako',
  join: 'Dołącz z tym kontem',
  otherAccount: 'Użyj innego konta',
  toPortals: 'Do moich portali',
  mailTitle: 'Sprawdź pocztę',
  mailHint: 'Po kilku minutach nadal nic? Zajrzyj też do spamu i sprawdź, czy adres był poprawny.',
  waitTitle: 'Już prawie',
  waitHint: 'Nie musisz teraz nic robić. Napiszemy do Ciebie.',
  confirmTitle: 'Potwierdź rejestrację',
  confirmLead: 'Jeszcze jeden krok: podaj hasło i wejdź.',
  confirmHint: 'To, które zostało wybrane przy rejestracji. Jeśli konto było już wcześniej, podaj jego hasło.',
  confirmButton: 'Potwierdź i wejdź',
  invitationTitle: 'Masz zaproszenie',
  invitationLead: 'Portal „{portal}” zaprasza Cię do nauki.',
  invitationAccept: 'Przyjmij zaproszenie',
  invitationOwnPassword: 'Masz już konto: podaj jego hasło.',
  invalidTitle: 'Ten link nie działa',
  invalidText: 'Mógł wygasnąć lub zostać wykorzystany albo jego część zginęła po drodze.',
  invalidLinkHint: 'Poproś o nowy osobę, od której go masz.',
  invalidMailHint:
    'Jeśli rejestracja jest już potwierdzona, po prostu się zaloguj. Jeśli nie, zarejestruj się ponownie przez otrzymany link.',
  invalidInvitationHint:
    'Jeśli zaproszenie jest już przyjęte, po prostu się zaloguj. Jeśli nie, poproś o nowe osobę, która Cię zaprosiła.',
  nowhereTitle: 'To nie jest dla Ciebie otwarte',
  nowhereText:
    'Mogło zostać usunięte albo jest otwarte dla innego Twojego konta. Jeśli masz też link do rejestracji, najpierw otwórz jego: potem trafisz tutaj.',
  directHint:
    'Zaloguj się, aby otworzyć to, co do Ciebie wysłano. Nie masz jeszcze konta? Otwórz otrzymany link do rejestracji: potem trafisz na miejsce.',
};
