import { en } from '../i18n/messages/en.ts';
import { languages, type MessageKey, translate } from '../i18n/translate.ts';
import { mailTemplates } from './mailTemplates.ts';

const keys = Object.keys(en);

it.each(mailTemplates)('the mail %s has its texts', (template) => {
  expect(keys).toEqual(expect.arrayContaining([`mail.${template}.subject`, `mail.${template}.text`]));
});

it.each(languages)('every mail has a subject of one line and a text without greeting in %s', (language) => {
  for (const key of keys.filter((one) => /^mail\.\w+\.(subject|text|action)$/.test(one))) {
    const text = translate(language, key as MessageKey, { count: 1, name: 'Jo Doe', portal: 'Dealers' });
    expect([key, text.trim()]).toEqual([key, text]);
    expect([key, text === '']).toEqual([key, false]);
    if (!key.endsWith('.text')) expect([key, text.includes('\n')]).toEqual([key, false]);
    expect([key, /^(hello|hi|dear|dzień dobry|guten tag|dobrý den|bună ziua|здравствуйте)\b/i.test(text)]).toEqual([
      key,
      false,
    ]);
  }
});

it('has no texts of a mail that is never sent', () => {
  const templates = keys.flatMap((key) => /^mail\.(\w+)\./.exec(key)?.[1] ?? []);
  expect([...new Set(templates)].filter((one) => !(mailTemplates as readonly string[]).includes(one))).toEqual([]);
});
