import { useFormats } from '../../i18n/useFormats.ts';
import classes from './ProgressBar.module.css';

/** How far somebody is, small enough for a row; `text` says it in words. */
export function ProgressBar({ percent, text }: { percent: number; text: string }) {
  const formats = useFormats();
  return (
    <span className={classes.bar} title={text}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width={percent} height="10" />
      </svg>
      {formats.percent(percent)}
      <span className="only-read">{text}</span>
    </span>
  );
}
