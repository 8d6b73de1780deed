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
};
