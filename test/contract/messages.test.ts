import { cs } from '../../server/i18n/messages/cs.ts';
import { de } from '../../server/i18n/messages/de.ts';
import { en } from '../../server/i18n/messages/en.ts';
import { pl } from '../../server/i18n/messages/pl.ts';
import { ro } from '../../server/i18n/messages/ro.ts';
import { ru } from '../../server/i18n/messages/ru.ts';
import type { Language, Message, MessageKey, Messages } from '../../server/i18n/translate.ts';

const translations: Record<Exclude<Language, 'en'>, Messages> = { pl, de, cs, ro, ru };
const keys = Object.keys(en) as MessageKey[];
const each = Object.entries(translations);

/** As many keys may read the same in another language (a name, a unit, a lone placeholder). */
const mostAlike = 5;

const formsOf = (message: Message): Record<string, string> =>
  typeof message === 'string' ? { '': message } : { ...message };
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

it.each(each)('%s has every key and none too many', (_language, messages) => {
  expect(Object.keys(messages).sort()).toEqual([...keys].sort());
});

it.each(each)('%s leaves nothing in English', (_language, messages) => {
  const alike = keys.filter((key) => JSON.stringify(messages[key]) === JSON.stringify(en[key]));
  expect(alike.slice(mostAlike)).toEqual([]);
});

it.each(each)('%s fills in the same places as English', (_language, messages) => {
  const wrong = keys.filter((key) => {
    const wanted = new Set(Object.values(formsOf(en[key])).flatMap(placeholders));
    return Object.values(formsOf(messages[key])).some((text) => placeholders(text).some((name) => !wanted.has(name)));
  });
  expect(wrong).toEqual([]);
});

it.each(each)('%s has the plural forms that its grammar asks for', (language, messages) => {
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wrong = keys.filter((key) => {
    const untranslated = JSON.stringify(messages[key]) === JSON.stringify(en[key]);
    if (typeof messages[key] === 'string' || untranslated) return false;
    const forms = formsOf(messages[key]);
    return wanted.some((category) => !(category in forms) && !(category === 'many' && language === 'cs'));
  });
  expect(wrong).toEqual([]);
});
