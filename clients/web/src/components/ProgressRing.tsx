import { RingProgress, Text } from '@mantine/core';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';

/** How much is done, 0 to 100. */
export function ProgressRing({ percent, size = 64 }: { percent: number; size?: number }) {
  const t = useText(shellTexts);
  return (
    <RingProgress
      size={size}
      thickness={Math.max(4, size / 10)}
      roundCaps
      role="img"
      aria-label={t('progress', { percent })}
      sections={[{ value: percent, color: percent >= 100 ? 'amber.3' : 'var(--accent)' }]}
      label={
        <Text ta="center" fz={size / 4.2} fw={600} aria-hidden="true">
          {percent}
        </Text>
      }
    />
  );
}
