import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'invitation.directoryOnly':
    'Membrii portalului intern provin din director; acolo nimeni nu este adăugat sau invitat manual.',
  'invitation.role': 'Aici este posibil unul dintre aceste roluri: {roles}.',
  'invitation.addressInvalid': 'Aceasta nu este o adresă de e-mail.',
  'invitation.alreadyMember': 'Această persoană este deja membră a portalului.',
  'invitation.limited':
    'O invitație se trimite cel mult o dată la 10 minute și de 5 ori în total, iar numărul de mesaje către o adresă și dintr-un portal este limitat. Nu s-a trimis nimic.',
  'invitation.ended': 'Această invitație a fost deja acceptată sau retrasă.',
  'invitation.notValid':
    'Acest link nu este valabil sau nu mai este valabil. Cereți unul nou persoanei care v-a invitat.',
  'invitation.terms': 'Vă rugăm să citiți condițiile portalului și să vă dați acordul.',
  'invitation.passwordNeeded': 'Introduceți parola sau alegeți una, dacă nu aveți încă.',
  'invitation.passwordWrong': 'Pentru această adresă există un cont cu altă parolă. O puteți reseta.',
  'event.invitation.sent': 'A fost trimisă o invitație',
  'event.invitation.opened': 'A fost deschisă o invitație',
  'event.invitation.accepted': 'A fost acceptată o invitație',
  'event.invitation.revoked': 'A fost retrasă o invitație',
  'event.member_import.completed': 'A fost importată o listă de membri',
  'mail.invitation.subject': 'Invitație în portalul „{portal}”',
  'mail.invitation.text':
    'Sunteți invitat să învățați în portalul „{portal}”.\n\n{message}\n\nDeschideți linkul pentru a accepta. Funcționează o singură dată, timp de 30 de zile. Dacă nu știți de ce ați primit acest mesaj, ignorați-l și nu se întâmplă nimic.',
  'mail.invitation.action': 'Acceptați invitația',
  'mail.memberAdded.subject': 'Ați fost adăugat în portalul „{portal}”',
  'mail.memberAdded.text':
    'Un moderator al portalului „{portal}” v-a trecut pe lista membrilor.\n\n{message}\n\nDeschideți linkul pentru a alege o parolă sau pentru a accepta cu cea pe care o aveți. Funcționează o singură dată, timp de 30 de zile. Dacă nu doriți să fiți membru, ignorați acest mesaj.',
  'mail.memberAdded.action': 'Continuați',
  'import.noList': 'O listă de membri este un fișier CSV sau XLSX.',
  'import.ended': 'Acest import s-a încheiat deja.',
  'import.state.PENDING': 'Își așteaptă rândul.',
  'import.state.RUNNING': 'Rânduri prelucrate: {done} din {total}.',
  'import.state.COMPLETED': 'Lista a fost prelucrată.',
  'import.state.CANCELLED': 'Importul a fost oprit. Ce a fost preluat rămâne.',
  'import.state.FAILED': 'Importul a eșuat.',
  'import.failure.FILE_GONE': 'Fișierul nu mai există. Încărcați-l din nou.',
  'import.failure.NOT_UTF8':
    'Textul nu este în UTF-8. În Excel, salvați lista ca „CSV UTF-8” sau XLSX și încărcați-o din nou.',
  'import.failure.NOT_A_TABLE':
    'Fișierul este deteriorat sau nu este un registru de calcul. Deschideți-l într-un program de calcul tabelar și salvați-l din nou.',
  'import.failure.TOO_LARGE': 'Tabelul este prea mare pentru a fi citit. Împărțiți-l în mai multe fișiere.',
  'import.failure.TOO_MANY_ROWS': 'O listă poate avea cel mult 50.000 de rânduri. Împărțiți-o în mai multe fișiere.',
  'import.failure.EMPTY': 'În fișier nu este nimic, cel mult un rând de antet.',
  'import.failure.NO_EMAIL_COLUMN':
    'Niciun antet nu indică coloana cu adresele de e-mail. Scrieți „E-mail” deasupra ei, pe primul rând.',
  'import.failure.COLUMN_TWICE': 'Două coloane au antete pentru același lucru. Redenumiți sau ștergeți una dintre ele.',
  'import.failure.QUOTE_NOT_CLOSED':
    'O ghilimea este deschisă și nu se închide nicăieri. Închideți-o sau salvați lista ca XLSX.',
  'import.failure.TOO_MANY_ATTEMPTS':
    'Importul a fost început de mai multe ori și niciodată încheiat. Ce a fost preluat rămâne; pentru rest, importați lista din nou.',
  'import.outcome.PENDING': 'în așteptare',
  'import.outcome.ACCEPTED': 'ar fi preluat',
  'import.outcome.CREATED': 'preluat, fără mesaj',
  'import.outcome.INVITED': 'preluat și invitat',
  'import.outcome.ALREADY_MEMBER': 'deja membru',
  'import.outcome.REFUSED': 'respins',
  'import.outcome.NOT_DONE': 'neprelucrat',
  'import.column.line': 'Rând',
  'import.column.email': 'Adresă de e-mail',
  'import.column.name': 'Nume și prenume',
  'import.column.outcome': 'Rezultat',
  'import.column.reason': 'Motiv',
  'import.row.TOO_MANY_CELLS':
    'Acest rând are mai mult de {most} celule, câte antete există. Puneți între ghilimele celulele care conțin separatorul.',
  'import.row.FORMULA': 'O celulă conține o formulă sau o eroare de formulă. Puneți valoarea în locul ei.',
  'import.row.GARBLED':
    'Literele din acest rând sunt deformate, deci fișierul a fost salvat cândva în altă codificare. Salvați lista din original ca „CSV UTF-8” sau XLSX.',
  'import.row.NO_EMAIL': 'Lipsește adresa de e-mail.',
  'import.row.EMAIL_INVALID': 'Aceasta nu este o adresă de e-mail.',
  'import.row.TOO_LONG': 'O celulă este mai lungă de {most} de caractere.',
  'import.row.LANGUAGE_UNKNOWN': '„{value}” nu este niciuna dintre limbile noastre: en, pl, de, cs, ro, ru.',
  'import.row.ROLE_UNKNOWN': '„{value}” nu este un rol care poate fi acordat prin listă: LEARNER sau MANAGER.',
  'import.row.TWICE': 'Aceeași adresă se află deja pe rândul {line}.',
  'import.row.COURSE_UNKNOWN': 'Portalul nu are un curs publicat „{title}”.',
  'import.row.COURSE_AMBIGUOUS':
    'Mai multe cursuri se numesc „{title}”. Redenumiți unul dintre ele sau înscrieți persoana manual.',
  'import.row.GROUP_UNKNOWN': 'Portalul nu are grupul „{path}”. Creați-l sau permiteți importului să creeze grupuri.',
  'import.row.GROUP_PATH':
    '„{path}” nu este o cale de grupuri precum „Nord/Gdańsk”: nume de cel mult 200 de caractere, cel mult 20 de niveluri.',
  'import.row.GROUP_LIMIT': 'Portalul are deja numărul maxim de grupuri, așa că „{path}” nu a fost creat.',
  'import.row.MAIL_LIMITED':
    'Nu s-a trimis niciun mesaj, pentru că au fost prea multe către această adresă sau din acest portal. Trimiteți invitația mai târziu.',
};
