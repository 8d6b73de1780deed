import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from './area.ts';

const languages = ['en', 'pl', 'de', 'cs', 'ro', 'ru'] as const;
type Language = (typeof languages)[number];
type Messages = Record<string, Message>;

const folder = import.meta.dirname;
const areas = (await Array.fromAsync(glob('*/en.ts', { cwd: folder }))).map((file) => path.dirname(file)).sort();

/** Texts of an area that read the same in English and in another language, as `language key`; in a file of the area if any do. */
async function sameAsEnglish(area: string): Promise<ReadonlySet<string>> {
  const file = path.join(folder, area, 'sameAsEnglish.json');
  return new Set(JSON.parse(await readFile(file, 'utf8').catch(() => '[]')) as string[]);
}

async function messagesOf(area: string, language: Language): Promise<Messages> {
  const module = (await import(`./${area}/${language}.ts`)) as Record<Language, Messages>;
  return module[language];
}

const formsOf = (message: Message): Record<string, string> =>
  typeof message === 'string' ? { other: message } : { ...message };
const placeholdersOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const quotes: Record<Language, string> = { en: '“”', pl: '„”', de: '„“', cs: '„“', ro: '„”', ru: '«»' };

describe.each(areas)('the texts of %s', (area) => {
  it.each(languages)('are whole in %s', async (language) => {
    const english = await messagesOf(area, 'en');
    const messages = await messagesOf(area, language);
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
    const wrong = Object.entries(messages).flatMap(([key, message]) =>
      faultsOf(language, english[key] ?? '', message).map((fault) => `${language} ${area}.${key}: ${fault}`),
    );
    const known = await sameAsEnglish(area);
    const same = Object.entries(messages).filter(
      ([key, message]) =>
        language !== 'en' &&
        JSON.stringify(message) === JSON.stringify(english[key]) &&
        !known.has(`${language} ${key}`),
    );
    expect([...wrong, ...same.map(([key]) => `${language} ${area}.${key}: not translated`)]).toEqual([]);
  });
});

/** What is wrong with a message, in words. */
function faultsOf(language: Language, english: Message, message: Message): string[] {
  const wanted = placeholdersOf(Object.values(formsOf(english)).join(' '));
  const categories = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
  const faults: string[] = [];
  if ((typeof english === 'string') !== (typeof message === 'string')) faults.push('one counts and the other does not');
  if (typeof message !== 'string' && Object.keys(message).sort().join() !== categories.join())
    faults.push(`needs the forms ${categories.join(', ')}`);
  for (const [form, text] of Object.entries(formsOf(message))) {
    // "One course" says the number as a word.
    const inWords = form === 'one' ? wanted.filter((name) => name !== '{count}' || text.includes(name)) : wanted;
    if (placeholdersOf(text).join() !== inWords.join()) faults.push(`${form} has other placeholders`);
    faults.push(...faultsOfText(language, text));
  }
  return faults;
}

function faultsOfText(language: Language, text: string): string[] {
  const marks = (text.match(/[„“”«»]/g) ?? []).join('').replaceAll(quotes[language], '');
  return [
    [text.trim() === '' || text !== text.trim(), 'is empty or has space around it'],
    [text !== text.normalize('NFC'), 'is not composed'],
    [/["‘]/.test(text) || (language !== 'en' && /['’]/.test(text)), 'has straight quotation marks'],
    [marks !== '', `has other quotation marks than ${quotes[language]}`],
    [language === 'ro' && /[şţŞŢ]/.test(text), 'has cedillas instead of commas below'],
    [language !== 'ru' && /\p{Script=Cyrillic}/u.test(text), 'has Cyrillic letters'],
    [/\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u.test(text), 'mixes scripts in a word'],
    [text.includes('\u00ad'), 'has soft hyphens'],
  ].flatMap(([isWrong, fault]) => (isWrong ? [String(fault)] : []));
}
