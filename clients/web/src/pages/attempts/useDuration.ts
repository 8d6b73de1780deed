import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Writes a span of seconds as the language does: "1 hour 30 minutes". */
export function useDuration(): (seconds: number) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (seconds) => {
      const parts: [number, string][] = [
        [Math.floor(seconds / 3_600), 'hour'],
        [Math.floor((seconds % 3_600) / 60), 'minute'],
        [seconds % 60, 'second'],
      ];
      const write = ([value, unit]: [number, string]) =>
        new Intl.NumberFormat(i18n.language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
      return parts
        .filter(([value]) => value > 0)
        .map(write)
        .join(' ');
    },
    [i18n.language],
  );
}
