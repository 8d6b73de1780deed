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
  'import.noList': 'Lista członków to plik CSV lub XLSX.',
  'import.ended': 'Ten import już się zakończył.',
  'import.state.PENDING': 'Oczekuje na swoją kolej.',
  'import.state.RUNNING': 'Gotowe wiersze: {done} z {total}.',
  'import.state.COMPLETED': 'Lista została przetworzona.',
  'import.state.CANCELLED': 'Import zatrzymano. To, co już przyjęto, pozostaje.',
  'import.state.FAILED': 'Import nie powiódł się.',
  'import.failure.FILE_GONE': 'Pliku już nie ma. Proszę przesłać go ponownie.',
  'import.failure.NOT_UTF8':
    'Tekst nie jest w UTF-8. W Excelu należy zapisać listę jako „CSV UTF-8” lub XLSX i przesłać ją ponownie.',
  'import.failure.NOT_A_TABLE':
    'Plik jest uszkodzony lub nie jest skoroszytem. Proszę otworzyć go w arkuszu kalkulacyjnym i zapisać ponownie.',
  'import.failure.TOO_LARGE': 'Tabela jest za duża, aby ją odczytać. Proszę podzielić ją na kilka plików.',
  'import.failure.TOO_MANY_ROWS': 'Lista może mieć najwyżej 50 000 wierszy. Proszę podzielić ją na kilka plików.',
  'import.failure.EMPTY': 'W pliku nie ma nic oprócz ewentualnego wiersza nagłówków.',
  'import.failure.NO_EMAIL_COLUMN':
    'Żaden nagłówek nie wskazuje kolumny z adresami e-mail. W pierwszym wierszu należy wpisać nad nią „E-mail”.',
  'import.failure.COLUMN_TWICE':
    'Dwie kolumny mają nagłówki oznaczające to samo. Proszę zmienić nazwę jednej z nich lub ją usunąć.',
  'import.failure.QUOTE_NOT_CLOSED':
    'Otwarto cudzysłów, którego nigdzie nie zamknięto. Należy go zamknąć albo zapisać listę jako XLSX.',
  'import.failure.TOO_MANY_ATTEMPTS':
    'Import rozpoczynano kilka razy i nigdy go nie ukończono. To, co już przyjęto, pozostaje; resztę można zaimportować ponownie z tej samej listy.',
  'import.outcome.PENDING': 'oczekuje',
  'import.outcome.ACCEPTED': 'zostałby przyjęty',
  'import.outcome.CREATED': 'przyjęto, bez wiadomości',
  'import.outcome.INVITED': 'przyjęto i zaproszono',
  'import.outcome.ALREADY_MEMBER': 'już jest członkiem',
  'import.outcome.REFUSED': 'odrzucono',
  'import.outcome.NOT_DONE': 'niewykonane',
  'import.column.line': 'Wiersz',
  'import.column.email': 'Adres e-mail',
  'import.column.name': 'Imię i nazwisko',
  'import.column.outcome': 'Wynik',
  'import.column.reason': 'Powód',
  'import.row.TOO_MANY_CELLS':
    'Ten wiersz ma więcej niż {most} komórek, a tyle jest nagłówków. Komórki zawierające separator należy ująć w cudzysłów.',
  'import.row.FORMULA': 'Komórka zawiera formułę lub jej błąd. Należy wpisać w to miejsce wartość.',
  'import.row.GARBLED':
    'Litery w tym wierszu są zniekształcone, bo plik zapisano kiedyś w innym kodowaniu. Należy zapisać listę z oryginału jako „CSV UTF-8” lub XLSX.',
  'import.row.NO_EMAIL': 'Brakuje adresu e-mail.',
  'import.row.EMAIL_INVALID': 'To nie jest adres e-mail.',
  'import.row.TOO_LONG': 'Komórka jest dłuższa niż {most} znaków.',
  'import.row.LANGUAGE_UNKNOWN': '„{value}” nie jest żadnym z naszych języków: en, pl, de, cs, ro, ru.',
  'import.row.ROLE_UNKNOWN': '„{value}” nie jest rolą, którą można nadać z listy: LEARNER lub MANAGER.',
  'import.row.TWICE': 'Ten sam adres jest już w wierszu {line}.',
  'import.row.COURSE_UNKNOWN': 'W portalu nie ma opublikowanego kursu „{title}”.',
  'import.row.COURSE_AMBIGUOUS':
    'Kilka kursów nosi nazwę „{title}”. Proszę zmienić nazwę jednego z nich lub zapisać osobę ręcznie.',
  'import.row.GROUP_UNKNOWN':
    'W portalu nie ma grupy „{path}”. Proszę ją utworzyć albo pozwolić importowi tworzyć grupy.',
  'import.row.GROUP_PATH':
    '„{path}” nie jest ścieżką grup, taką jak „Północ/Gdańsk”: nazwy do 200 znaków, najwyżej 20 poziomów.',
  'import.row.GROUP_LIMIT': 'Portal ma już maksymalną liczbę grup, więc nie utworzono „{path}”.',
  'import.row.MAIL_LIMITED':
    'Nie wysłano wiadomości, bo było ich zbyt wiele na ten adres lub z tego portalu. Zaproszenie można wysłać później.',
};
