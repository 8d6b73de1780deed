import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers, days and times as the language writes them. */
export interface Formats {
  number(value: number): string;
  percent(value: number): string;
  day(iso: string): string;
  dateTime(iso: string): string;
  /** Hours and minutes. */
  time(iso: string): string;
  /** "in 3 days", "2 hours ago", "now". */
  relative(iso: string): string;
}

const steps: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Formats of the language shown, in the time zone of this browser. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsOf(i18n.language === 'en' ? 'en-GB' : i18n.language), [i18n.language]);
}

function formatsOf(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const spans = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value / 100),
    day: (iso) => days.format(new Date(iso)),
    dateTime: (iso) => times.format(new Date(iso)),
    time: (iso) => clock.format(new Date(iso)),
    relative(iso) {
      const seconds = (Date.parse(iso) - Date.now()) / 1000;
      const step = steps.find(([, least]) => Math.abs(seconds) >= least);
      return step ? spans.format(Math.round(seconds / step[1]), step[0]) : spans.format(0, 'second');
    },
  };
}
