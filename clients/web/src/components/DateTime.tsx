import { useFormats } from '../i18n/useFormats.ts';

/** A moment as the language writes it; the exact time shows on hovering over a day or a span. */
export function DateTime({ at, relative, day }: { at: string; relative?: boolean; day?: boolean }) {
  const formats = useFormats();
  const exact = formats.dateTime(at);
  return (
    <time dateTime={at} title={relative || day ? exact : undefined}>
      {relative ? formats.relative(at) : day ? formats.day(at) : exact}
    </time>
  );
}
