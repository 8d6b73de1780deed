import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const pl: Record<keyof typeof en, Message> = {
  'event.directory.synced': 'Zsynchronizowano katalog',
  'directory.TWICE': 'Ten identyfikator występuje na stronie dwa razy. Proszę podać go raz.',
  'directory.EXTERNAL_ID_INVALID':
    'Identyfikator w katalogu musi mieć od 1 do 200 znaków i nie może zaczynać się ani kończyć spacją.',
  'directory.NAME_INVALID': 'Proszę podać nazwę o długości od 1 do 200 znaków.',
  'directory.EMAIL_INVALID': 'To nie jest adres e-mail.',
  'directory.EMAIL_TAKEN': 'Inna osoba z katalogu ma ten adres e-mail.',
  'directory.DEPARTMENT_UNKNOWN':
    'Takiego działu jeszcze nie przesłano. Działy należy przesyłać przed ich pracownikami.',
  'directory.PARENT_UNKNOWN': 'Działu nadrzędnego jeszcze nie przesłano albo został odrzucony.',
  'directory.CYCLE': 'Dział znalazłby się pod samym sobą.',
  'directory.TOO_DEEP': 'Działy mogą mieć najwyżej 20 poziomów.',
  'directory.NAME_TAKEN': 'Inny dział w tym samym miejscu ma tę nazwę.',
  'directory.NOT_EMPTY': 'Ktoś lub inny dział nadal do niego należy.',
  'directory.LAST_ADMIN': 'Nikt inny nie jest administratorem portalu. Najpierw należy wyznaczyć kolejnego.',
  'directory.UNKNOWN_HEADS': 'Przyjęto, ale te osoby kierujące nie są jeszcze aktywnymi członkami: {heads}',
  'directory.AWAITS_PERSON':
    'Ten adres ma już konto. Osoba potwierdzi adres przez e-mail i przyjmie członkostwo przy następnym logowaniu.',
  'event.account.merged': 'Połączono dwa zapisy jednej osoby',
  'event.account.merge_undone': 'Cofnięto połączenie dwóch zapisów',
  'event.membership.merged': 'Członek korzysta teraz z innego konta',
  'directory.NOTHING_TO_MERGE': 'Żadne inne konto z tym adresem nie należy do portali tej organizacji.',
  'directory.ATTEMPT_RUNNING': 'Ta osoba rozwiązuje właśnie test. Proszę spróbować po jego oddaniu.',
  'directory.MERGE_TOO_OLD': 'To połączenie już cofnięto albo minęło ponad 30 dni.',
  'directory.MERGE_CHANGED':
    'Konto lub członkostwo z tamtego czasu już nie istnieje, więc połączenia nie można cofnąć.',
};
