import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const cs: Record<keyof typeof en, Message> = {
  'invitation.directoryOnly': 'Členové interního portálu pocházejí z adresáře; ručně se tam nikdo nepřidává ani nezve.',
  'invitation.role': 'Zde je možná jedna z těchto rolí: {roles}.',
  'invitation.addressInvalid': 'Toto není e-mailová adresa.',
  'invitation.alreadyMember': 'Tato osoba už je členem portálu.',
  'invitation.limited':
    'Pozvánku lze odeslat nejvýše jednou za 10 minut a celkem pětkrát; omezen je i počet zpráv na jednu adresu a z jednoho portálu. Nic nebylo odesláno.',
  'invitation.ended': 'Tato pozvánka už byla přijata nebo zrušena.',
  'invitation.notValid': 'Tento odkaz je neplatný nebo už neplatí. Požádejte toho, kdo vás pozval, o nový.',
  'invitation.terms': 'Přečtěte si prosím podmínky portálu a vyjádřete s nimi souhlas.',
  'invitation.passwordNeeded': 'Zadejte své heslo, nebo si nějaké zvolte, pokud ještě žádné nemáte.',
  'invitation.passwordWrong': 'Pro tuto adresu existuje účet s jiným heslem. Heslo si můžete nechat obnovit.',
  'event.invitation.sent': 'Byla odeslána pozvánka',
  'event.invitation.opened': 'Pozvánka byla otevřena',
  'event.invitation.accepted': 'Pozvánka byla přijata',
  'event.invitation.revoked': 'Pozvánka byla zrušena',
  'event.member_import.completed': 'Byl importován seznam členů',
  'mail.invitation.subject': 'Pozvánka do portálu „{portal}“',
  'mail.invitation.text':
    'Zveme vás k učení v portálu „{portal}“.\n\n{message}\n\nPozvání přijmete otevřením odkazu. Funguje jednou, po dobu 30 dnů. Pokud nevíte, proč jste tuto zprávu dostali, ignorujte ji a nic se nestane.',
  'mail.invitation.action': 'Přijmout pozvánku',
  'mail.memberAdded.subject': 'Byli jste přidáni do portálu „{portal}“',
  'mail.memberAdded.text':
    'Moderátor portálu „{portal}“ vás zapsal do seznamu členů.\n\n{message}\n\nOtevřete odkaz a zvolte si heslo, nebo členství přijměte s heslem, které už máte. Odkaz funguje jednou, po dobu 30 dnů. Pokud členem být nechcete, tuto zprávu ignorujte.',
  'mail.memberAdded.action': 'Pokračovat',
  'import.noList': 'Seznam členů je soubor CSV nebo XLSX.',
  'import.ended': 'Tento import už skončil.',
  'import.state.PENDING': 'Čeká, až na něj přijde řada.',
  'import.state.RUNNING': 'Hotovo {done} z {total} řádků.',
  'import.state.COMPLETED': 'Seznam byl zpracován.',
  'import.state.CANCELLED': 'Import byl zastaven. Co bylo převzato, zůstává.',
  'import.state.FAILED': 'Import se nezdařil.',
  'import.failure.FILE_GONE': 'Soubor už tu není. Nahrajte ho znovu.',
  'import.failure.NOT_UTF8':
    'Text není v UTF-8. Uložte seznam v Excelu jako „CSV UTF-8“ nebo XLSX a nahrajte ho znovu.',
  'import.failure.NOT_A_TABLE':
    'Soubor je poškozený nebo to není sešit. Otevřete ho v tabulkovém programu a uložte znovu.',
  'import.failure.TOO_LARGE': 'Tabulka je příliš velká na načtení. Rozdělte ji do několika souborů.',
  'import.failure.TOO_MANY_ROWS': 'Seznam může mít nejvýše 50 000 řádků. Rozdělte ho do několika souborů.',
  'import.failure.EMPTY': 'V souboru nic není, nanejvýš řádek se záhlavím.',
  'import.failure.NO_EMAIL_COLUMN':
    'Žádné záhlaví neoznačuje sloupec s e-mailovými adresami. Nadepište ho v prvním řádku „E-mail“.',
  'import.failure.COLUMN_TWICE': 'Dva sloupce mají záhlaví pro totéž. Jeden přejmenujte nebo smažte.',
  'import.failure.QUOTE_NOT_CLOSED':
    'Uvozovky se otevírají a nikde nezavírají. Zavřete je, nebo seznam uložte jako XLSX.',
  'import.failure.TOO_MANY_ATTEMPTS':
    'Import byl několikrát zahájen a nikdy nedokončen. Co bylo převzato, zůstává; kvůli zbytku importujte seznam znovu.',
  'import.outcome.PENDING': 'čeká',
  'import.outcome.ACCEPTED': 'bylo by převzato',
  'import.outcome.CREATED': 'převzato, bez zprávy',
  'import.outcome.INVITED': 'převzato a pozváno',
  'import.outcome.ALREADY_MEMBER': 'už je členem',
  'import.outcome.REFUSED': 'odmítnuto',
  'import.outcome.NOT_DONE': 'neprovedeno',
  'import.column.line': 'Řádek',
  'import.column.email': 'E-mailová adresa',
  'import.column.name': 'Jméno a příjmení',
  'import.column.outcome': 'Výsledek',
  'import.column.reason': 'Důvod',
  'import.row.TOO_MANY_CELLS':
    'Tento řádek má více než {most} buněk, tolik je záhlaví. Buňky obsahující oddělovač dejte do uvozovek.',
  'import.row.FORMULA': 'Buňka obsahuje vzorec nebo jeho chybu. Nahraďte ho hodnotou.',
  'import.row.GARBLED':
    'Písmena v tomto řádku jsou poškozená, soubor byl tedy někdy uložen v jiném kódování. Uložte seznam z originálu jako „CSV UTF-8“ nebo XLSX.',
  'import.row.NO_EMAIL': 'Chybí e-mailová adresa.',
  'import.row.EMAIL_INVALID': 'Toto není e-mailová adresa.',
  'import.row.TOO_LONG': 'Buňka je delší než {most} znaků.',
  'import.row.LANGUAGE_UNKNOWN': '„{value}“ není žádný z našich jazyků: en, pl, de, cs, ro, ru.',
  'import.row.ROLE_UNKNOWN': '„{value}“ není role, kterou lze udělit seznamem: LEARNER nebo MANAGER.',
  'import.row.TWICE': 'Stejná adresa je už na řádku {line}.',
  'import.row.COURSE_UNKNOWN': 'Portál nemá publikovaný kurz „{title}“.',
  'import.row.COURSE_AMBIGUOUS': 'Několik kurzů se jmenuje „{title}“. Jeden přejmenujte, nebo osobu zapište ručně.',
  'import.row.GROUP_UNKNOWN': 'Portál nemá skupinu „{path}“. Vytvořte ji, nebo povolte importu skupiny vytvářet.',
  'import.row.GROUP_PATH': '„{path}“ není cesta skupin jako „Sever/Gdaňsk“: názvy do 200 znaků, nejvýše 20 úrovní.',
  'import.row.GROUP_LIMIT': 'Portál má nejvyšší možný počet skupin, proto „{path}“ nevznikla.',
  'import.row.MAIL_LIMITED':
    'Zpráva nebyla odeslána, protože jich na tuto adresu nebo z tohoto portálu odešlo příliš mnoho. Pošlete pozvánku později.',
};
