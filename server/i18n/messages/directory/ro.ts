import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'event.directory.synced': 'Directorul a fost sincronizat',
  'directory.TWICE': 'Pagina numește acest identificator de două ori. Numiți-l o singură dată.',
  'directory.EXTERNAL_ID_INVALID':
    'Identificatorul din director trebuie să aibă 1–200 de caractere, fără spații la capete.',
  'directory.NAME_INVALID': 'Dați un nume de 1–200 de caractere.',
  'directory.EMAIL_INVALID': 'Aceasta nu este o adresă de e-mail.',
  'directory.EMAIL_TAKEN': 'Altă persoană din director are această adresă de e-mail.',
  'directory.DEPARTMENT_UNKNOWN':
    'Acest departament nu a fost trimis încă. Trimiteți departamentele înaintea oamenilor lor.',
  'directory.PARENT_UNKNOWN': 'Departamentul superior nu a fost trimis încă sau a fost refuzat.',
  'directory.CYCLE': 'Departamentul s-ar afla sub el însuși.',
  'directory.TOO_DEEP': 'Departamentele pot avea cel mult 20 de niveluri.',
  'directory.NAME_TAKEN': 'Alt departament din același loc are acest nume.',
  'directory.NOT_EMPTY': 'Cineva sau alt departament mai face parte din el.',
  'directory.LAST_ADMIN': 'Nimeni altcineva nu este administrator al portalului. Numiți mai întâi pe cineva.',
  'directory.UNKNOWN_HEADS': 'Preluat, dar acești conducători nu sunt încă membri activi: {heads}',
  'directory.AWAITS_PERSON':
    'Această adresă are deja un cont. Persoana confirmă adresa prin e-mail și acceptă la următoarea autentificare.',
  'event.account.merged': 'Două înregistrări ale unei persoane au fost unite',
  'event.account.merge_undone': 'Unirea a două înregistrări a fost anulată',
  'event.membership.merged': 'Un membru continuă cu alt cont',
  'directory.NOTHING_TO_MERGE': 'Niciun alt cont cu această adresă nu se află într-un portal al organizației.',
  'directory.ATTEMPT_RUNNING': 'Persoana susține chiar acum un test. Încercați din nou după predare.',
  'directory.MERGE_TOO_OLD': 'Această unire a fost deja anulată sau are peste 30 de zile.',
  'directory.MERGE_CHANGED':
    'Un cont sau o calitate de membru de atunci nu mai există, deci unirea nu poate fi anulată.',
};
