/** What a column of a list of members holds. */
export type Column = 'email' | 'name' | 'firstName' | 'lastName' | 'groupPath' | 'language' | 'courses' | 'role';

/** A heading as it is compared: without case, marks, spaces and punctuation. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The usual words in our six languages, parted by spaces, as `headingKey` gives them. */
const words: Record<Column, string> = {
  email:
    'email emails emailaddress mail mailaddress adresemail adrespoczty adrespocztyelektronicznej poczta email adresse mailadresse emailadresse adresaemail emailovaadresa adresadeemail posta adresa электроннаяпочта элпочта почта имеил емеил адресэлектроннойпочты адрес',
  name: 'fullname displayname imieinazwisko nazwiskoiimie vollstandigername vorundnachname jmenoaprijmeni prijmeniajmeno celejmeno numecomplet numelecomplet numesiprenume фио имяифамилия фамилияиимя фамилияимя полноеимя',
  firstName: 'firstname givenname forename imie vorname krestnijmeno prenume prenumele',
  lastName: 'lastname surname familyname nazwisko nachname familienname prijmeni numedefamilie фамилия',
  groupPath:
    'group groups grouppath department team unit grupa grupy dzial oddzial zespol gruppe abteilung skupina oddeleni utvar grup grupul departament departamentul группа отдел подразделение',
  language: 'language lang locale jezyk sprache jazyk limba язык',
  courses: 'course courses kurs kursy kurse kurzy kurz curs cursuri курс курсы',
  role: 'role rola rolle rol роль',
};

/** Words that mean the whole name, the first or the last one, depending on what stands beside them. */
const eitherName = new Set(['name', 'nume', 'numele', 'jmeno', 'имя', 'nazwa']);

const known = new Map(
  Object.entries(words).flatMap(([column, list]) =>
    list.split(' ').map((word) => [headingKey(word), column as Column] as const),
  ),
);

/** Which cell of a row holds what; `ignored` are the headings that mean nothing here, `twice` one that two columns have. */
export interface Columns {
  at: Partial<Record<Column, number>>;
  ignored: string[];
  twice: string | null;
}

/** Reads the line of headings. */
export function columnsOf(headings: readonly string[]): Columns {
  const at: Columns['at'] = {};
  const ignored: string[] = [];
  let twice: string | null = null;
  let either = -1;
  const take = (column: Column, n: number): void => {
    if (at[column] !== undefined) twice ??= headings[n] ?? '';
    at[column] ??= n;
  };
  for (const [n, heading] of headings.entries()) {
    const key = headingKey(heading);
    const column = known.get(key);
    if (column) take(column, n);
    else if (eitherName.has(key) && either < 0) either = n;
    else if (key !== '') ignored.push(heading.slice(0, 100));
  }
  if (either >= 0) {
    const hasFirst = at.firstName !== undefined;
    const hasLast = at.lastName !== undefined;
    take(hasFirst === hasLast ? 'name' : hasFirst ? 'lastName' : 'firstName', either);
  }
  return { at, ignored: ignored.slice(0, 50), twice };
}

const languageWords: Record<string, string> = {
  en: 'en english angielski englisch anglictina anglicky engleza английскии англиискии',
  pl: 'pl polish polski polnisch polstina polsky poloneza польскии',
  de: 'de german deutsch niemiecki nemcina nemecky germana немецкии',
  cs: 'cs cz czech cesky cestina czeski tschechisch ceha чешскии',
  ro: 'ro romanian romana rumunski rumanisch rumunstina rumunsky румынскии',
  ru: 'ru russian русскии rosyjski russisch rustina rusky rusa',
};
const roleWords: Record<string, string> = {
  LEARNER:
    'learner student user member uczen uczestnik kursant uczaceysie lernende lernender teilnehmer teilnehmerin ucastnik ucastnice student ucici cursant participant elev membru учащиися ученик участник слушатель',
  MANAGER:
    'manager head leader kierownik menedzer leiter leiterin fuhrungskraft vedouci manazer sef conducator руководитель менеджер начальник',
};
const valuesOf = (lists: Record<string, string>) =>
  new Map(
    Object.entries(lists).flatMap(([value, list]) => list.split(' ').map((word) => [headingKey(word), value] as const)),
  );
const languages = valuesOf(languageWords);
const roles = valuesOf(roleWords);

/** One of our languages by its code (`de`, `de-AT`) or name; undefined for anything else. */
export const languageNamed = (text: string): string | undefined =>
  languages.get(headingKey(text)) ?? languages.get(headingKey(text.split(/[-_]/)[0] ?? ''));

/** LEARNER or MANAGER by their words; undefined for anything else, moderators too. */
export const roleNamed = (text: string): string | undefined => roles.get(headingKey(text));
