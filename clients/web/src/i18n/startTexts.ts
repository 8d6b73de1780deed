import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage } from './languages.ts';
import { plainMessages } from './plainMessages.ts';
import { begunAreas, textLoaders } from './textLoaders.ts';

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, areaName, done) {
    const load = textLoaders[`./${areaName}/${language}.ts`];
    if (!load) return done(new Error(`There are no texts ${areaName}/${language}.`), false);
    load().then(
      (module) => done(null, plainMessages(module[language] ?? {})),
      (error) => done(error, true),
    );
  },
};

/** Begins with the language of this browser and the areas whose code is here; others are awaited where they are first shown. */
export async function startTexts(): Promise<void> {
  const language = firstLanguage();
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: [...begunAreas],
      defaultNS: 'shell',
      keySeparator: false,
      nsSeparator: false,
      react: { useSuspense: true },
    });
  document.documentElement.lang = language;
}
