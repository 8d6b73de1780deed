import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area } from './area.ts';

export type Params = Record<string, string | number>;
/** Gives the text of a key of an area; `count` chooses the plural form, numbers are written as the language does. */
export type Text<English> = (key: keyof English & string, params?: Params) => string;

/** The texts of an area in the language shown; the page waits while they are loaded. */
export function useText<English>(from: Area<English>): Text<English> {
  const { t, i18n } = useTranslation(from.name);
  return useCallback(
    (key, params = {}) => {
      const options = { count: Number(params.count ?? 0), skipInterpolation: true };
      return filled(String((t as (key: string, options: object) => unknown)(key, options)), params, i18n.language);
    },
    [t, i18n.language],
  );
}

/** Puts the values in the places of `{name}`. */
function filled(text: string, params: Params, language: string): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}
