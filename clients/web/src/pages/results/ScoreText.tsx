import { Text } from '@mantine/core';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';

export interface ScoreTextProps {
  score: { points: number; maxPoints: number; percent: number; passed?: boolean | null } | null;
}

/** What an attempt came to: percent, points and whether it is passed. */
export function ScoreText({ score }: ScoreTextProps) {
  const t = useText(resultsTexts);
  const { number, percent } = useFormats();
  if (!score) return '–';
  const { passed } = score;
  return (
    <span>
      {percent(score.percent)}{' '}
      <Text span c="dimmed" inherit>
        ({t('pointsOf', { points: number(score.points), most: number(score.maxPoints) })})
      </Text>
      {passed != null && ` · ${t(passed ? 'passed' : 'missed')}`}
    </span>
  );
}
