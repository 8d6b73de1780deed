import { shellTexts } from '../i18n/shell/area.ts';
import { useFormats } from '../i18n/useFormats.ts';
import { useText } from '../i18n/useText.ts';
import classes from './ProgressRing.module.css';

export interface ProgressRingProps {
  /** 0 to 100. */
  percent: number;
  size?: number;
  /** For who does not see it; that so much is done, unless told otherwise. */
  label?: string;
}

/** A part of the whole, as a ring and a number. */
export function ProgressRing({ percent, size = 64, label }: ProgressRingProps) {
  const t = useText(shellTexts);
  const { percent: written } = useFormats();
  const round = 2 * Math.PI * 42;
  return (
    <svg
      viewBox="0 0 100 100"
      width={size}
      height={size}
      role="img"
      aria-label={label ?? t('progress', { percent })}
      className={classes.ring}
      data-done={percent >= 100 || undefined}
    >
      <circle cx="50" cy="50" r="42" />
      {percent > 0 && (
        <circle
          cx="50"
          cy="50"
          r="42"
          strokeDasharray={`${(round * percent) / 100} ${round}`}
          className={classes.part}
        />
      )}
      <text x="50" y="50" textAnchor="middle" dominantBaseline="central">
        {written(percent)}
      </text>
    </svg>
  );
}
