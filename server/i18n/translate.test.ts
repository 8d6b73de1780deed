import { cs } from './messages/cs.ts';
import { de } from './messages/de.ts';
import { en } from './messages/en.ts';
import { pl } from './messages/pl.ts';
import { ro } from './messages/ro.ts';
import { ru } from './messages/ru.ts';
import {
  isLanguage,
  type Language,
  languageOf,
  languages,
  type Message,
  type Messages,
  translate,
} from './translate.ts';

const all: Record<Language, Messages> = { en, pl, de, cs, ro, ru };
const others = languages.filter((language) => language !== 'en');
const keys = Object.keys(en) as (keyof typeof en)[];

/** Messages that read the same in English and in another language, as `language key`. */
const sameAsEnglish: readonly string[] = [];

const formsOf = (message: Message): Record<string, string> =>
  typeof message === 'string' ? { other: message } : { ...message };
const placeholdersOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
/** Every form of every message of a language, with a name for the report. */
const textsOf = (language: Language): [name: string, text: string][] =>
  keys.flatMap((key) =>
    Object.entries(formsOf(all[language][key])).map(([form, text]): [string, string] => [`${key} ${form}`, text]),
  );
const namesOf = (language: Language, isWrong: (text: string) => boolean): string[] =>
  textsOf(language).flatMap(([name, text]) => (isWrong(text) ? [name] : []));

describe.each(others)('the messages in %s', (language) => {
  const messages = all[language];

  it('are those of English', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  it('have the placeholders of English in every form', () => {
    for (const key of keys) {
      const wanted = placeholdersOf(Object.values(formsOf(en[key])).join(' '));
      for (const [form, text] of Object.entries(formsOf(messages[key]))) {
        // "One course" says the number as a word, where this form is for 1 alone.
        const inWords = form === 'one' && isForOneAlone(language) && !text.includes('{count}') ? '{count}' : null;
        expect([key, form, ...placeholdersOf(text)]).toEqual([key, form, ...wanted.filter((name) => name !== inWords)]);
      }
    }
  });

  it('have a form for every plural category of the language, and no other', () => {
    const categories = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    for (const key of keys) {
      const english = en[key];
      // What English counts in words, every language does; others may do so where English needs not, if there is a count.
      const mayBeOne = typeof english === 'string';
      const mayBePlural = !mayBeOne || english.includes('{count}');
      if (typeof messages[key] === 'string') expect([key, mayBeOne]).toEqual([key, true]);
      else expect([key, mayBePlural, ...Object.keys(messages[key]).sort()]).toEqual([key, true, ...categories]);
    }
  });

  it('are translated', () => {
    const english = new Set(textsOf('en').map(([, text]) => text));
    const same = namesOf(language, (text) => english.has(text)).filter(
      (name) => !sameAsEnglish.includes(`${language} ${name.split(' ')[0]}`),
    );
    expect(same).toEqual([]);
  });

  it('end as in English: sentences with a full stop, lines of the feed without', () => {
    for (const key of keys) {
      const isSentence = Object.values(formsOf(en[key])).every((text) => text.endsWith('.'));
      for (const text of Object.values(formsOf(messages[key]))) {
        expect([key, text.endsWith('.'), text.trim() === text]).toEqual([key, isSentence, true]);
      }
    }
  });

  it('have the quotation marks of the language, all of them closed', () => {
    const [open, close] = { pl: '„”', de: '„“', cs: '„“', ro: '„”', ru: '«»' }[language];
    expect(namesOf(language, (text) => /["'‘’]/.test(text))).toEqual([]);
    const marks = (text: string) => (text.match(/[„“”«»]/g) ?? []).join('');
    expect(namesOf(language, (text) => marks(text).replaceAll(`${open}${close}`, '') !== '')).toEqual([]);
  });
});

describe('letters', () => {
  it('are those of one script in each word', () => {
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
    for (const language of languages)
      expect([language, ...namesOf(language, (text) => mixed.test(text))]).toEqual([language]);
    for (const language of languages.filter((other) => other !== 'ru')) {
      expect([language, ...namesOf(language, (text) => /\p{Script=Cyrillic}/u.test(text))]).toEqual([language]);
    }
  });

  it('of Romanian have commas below, no cedillas', () => {
    expect(namesOf('ro', (text) => /[şţŞŢ]/.test(text))).toEqual([]);
  });

  it('are whole characters, composed', () => {
    for (const language of languages) {
      expect([
        language,
        ...namesOf(language, (text) => text !== text.normalize('NFC') || !text.isWellFormed()),
      ]).toEqual([language]);
    }
  });
});

describe('translate', () => {
  it('tells the end of a transfer in every language (T2)', () => {
    const told = languages.map((language) => translate(language, 'transfer.message.COMPLETED'));
    expect(told).toEqual([
      'Data transfer complete',
      'Przeniesienie danych zakończone',
      'Datenübertragung abgeschlossen',
      'Přenos dat dokončen',
      'Transferul de date s-a încheiat',
      'Перенос данных завершён',
    ]);
  });

  it.each<[Language, number, string]>([
    ['en', 1, 'One course uses this test.'],
    ['en', 2, '2 courses use this test.'],
    ['pl', 1, 'Tego testu używa jeden kurs.'],
    ['pl', 2, 'Tego testu używają 2 kursy.'],
    ['pl', 5, 'Tego testu używa 5 kursów.'],
    ['pl', 12, 'Tego testu używa 12 kursów.'],
    ['pl', 22, 'Tego testu używają 22 kursy.'],
    ['de', 1, 'Ein Kurs verwendet diesen Test.'],
    ['de', 3, '3 Kurse verwenden diesen Test.'],
    ['cs', 1, 'Tento test používá jeden kurz.'],
    ['cs', 4, 'Tento test používají 4 kurzy.'],
    ['cs', 5, 'Tento test používá 5 kurzů.'],
    ['ro', 1, 'Un curs folosește acest test.'],
    ['ro', 19, '19 cursuri folosesc acest test.'],
    ['ro', 20, '20 de cursuri folosesc acest test.'],
    ['ru', 1, 'Этот тест используется в 1 курсе.'],
    ['ru', 3, 'Этот тест используется в 3 курсах.'],
    ['ru', 11, 'Этот тест используется в 11 курсах.'],
    ['ru', 21, 'Этот тест используется в 21 курсе.'],
  ])('counts in %s: %d', (language, count, sentence) => {
    expect(translate(language, 'content.inUse', { count })).toMatch(new RegExp(`^${sentence.replace('.', '\\.')} `));
  });

  it('writes numbers as the language does', () => {
    const written = languages.map((language) => translate(language, 'input.tooLong', { most: 1234567.5 }));
    expect(written.map((text) => text.match(/\d.*\d/)?.[0])).toEqual([
      '1,234,567.5',
      '1\u00a0234\u00a0567,5',
      '1.234.567,5',
      '1\u00a0234\u00a0567,5',
      '1.234.567,5',
      '1\u00a0234\u00a0567,5',
    ]);
  });

  it('puts texts in as they are, braces and dollars too', () => {
    const title = '{title} $& <b>{count}</b>';
    expect(translate('pl', 'content.copyTitle', { title })).toBe(`${title} (kopia)`);
  });

  it('leaves a placeholder without a value to be seen', () => {
    expect(translate('de', 'content.copyTitle')).toBe('{title} (Kopie)');
  });
});

describe('languageOf', () => {
  it.each<[string | undefined, Language]>([
    [undefined, 'en'],
    ['', 'en'],
    ['pl', 'pl'],
    ['PL-pl', 'pl'],
    ['de-AT,de;q=0.9,en;q=0.5', 'de'],
    ['en;q=0.5, ru;q=0.8', 'ru'],
    ['ru;Q=0.2,cs;Q=0.4', 'cs'],
    ['fr, it;q=0.9, ro;q=0.1', 'ro'],
    ['cs,pl', 'cs'],
    ['fr', 'en'],
    ['*', 'en'],
    ['csb, den, rom, plt', 'en'],
    ['pl;q=0', 'en'],
    ['pl;q=0, de;q=0.1', 'de'],
    ['pl;q=much, de;q=0.1', 'de'],
    ['pl;q=-1, de;q=0.1', 'de'],
    ['pl;level=1;q=0.1, de;q=0.2', 'de'],
    ['  ru  ;  q=1  ', 'ru'],
    [';;;,q=,,;q=1', 'en'],
    ['constructor, __proto__, toString', 'en'],
    [`${'x,'.repeat(100_000)}pl`, 'en'],
    [`pl,${'x'.repeat(1_000_000)}`, 'pl'],
  ])('%.60j', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

it('isLanguage knows the six languages and nothing else', () => {
  expect(languages.every(isLanguage)).toBe(true);
  for (const code of [null, undefined, '', 'PL', 'fr', 'toString']) expect(isLanguage(code)).toBe(false);
});

/** Russian has its `one` also for 21, so there it must say the number. */
function isForOneAlone(language: Language): boolean {
  return new Intl.PluralRules(language).select(21) !== 'one';
}
