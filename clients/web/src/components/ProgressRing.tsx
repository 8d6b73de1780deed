import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';
import classes from './ProgressRing.module.css';

/** How much is done, 0 to 100. */
export function ProgressRing({ percent, size = 64 }: { percent: number; size?: number }) {
  const t = useText(shellTexts);
  const round = 2 * Math.PI * 42;
  return (
    <svg
      viewBox="0 0 100 100"
      width={size}
      height={size}
      role="img"
      aria-label={t('progress', { percent })}
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
        {percent}
      </text>
    </svg>
  );
}
