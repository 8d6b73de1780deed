import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Message } from './area.ts';
import { firstLanguage } from './languages.ts';
import { plainMessages } from './plainMessages.ts';

type Loader = () => Promise<Record<string, Record<string, Message>>>;
/** Each language of each area is loaded when it is first read. */
const loaders = import.meta.glob(['./*/*.ts', '!./*/area.ts']) as Record<string, Loader>;

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, areaName, done) {
    const load = loaders[`./${areaName}/${language}.ts`];
    if (!load) return done(new Error(`There are no texts ${areaName}/${language}.`), false);
    load().then(
      (module) => done(null, plainMessages(module[language] ?? {})),
      (error) => done(error, true),
    );
  },
};

/** Begins with the language of this browser; texts of the frame are there when it resolves. */
export async function startTexts(): Promise<void> {
  const language = firstLanguage();
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['shell'],
      defaultNS: 'shell',
      keySeparator: false,
      nsSeparator: false,
      react: { useSuspense: true },
    });
  document.documentElement.lang = language;
}
