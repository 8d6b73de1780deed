import { Alert, Text } from '@mantine/core';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { AnswersNow } from './AnswerStore.ts';
import classes from './attempts.module.css';
import type { HandIn } from './useHandIn.ts';

/** What stands in the way at the moment, calmly: what happened, that nothing is lost, and what comes next. */
export function Troubles({ answers, handIn }: { answers: AnswersNow; handIn: HandIn }) {
  const t = useText(attemptsTexts);
  const { failure, unsaved, takenOver } = answers;
  const isBlocked = failure?.code === 'PORTAL_BLOCKED';
  const isOffline = failure?.code === 'NETWORK' && unsaved > 0;
  return (
    <div className={classes.troubles}>
      <div role="status">
        {isBlocked && (
          <Alert role="none" className={classes.note} title={t('blocked')}>
            <Text>{t('blockedHint')}</Text>
          </Alert>
        )}
        {isOffline && (
          <Alert role="none" className={classes.note} title={t('offline')}>
            <Text>{t('offlineHint', { count: unsaved })}</Text>
          </Alert>
        )}
      </div>
      {handIn.wantedBy === 'time' && (
        <Alert role="alert" variant="light" title={t('timeUp')}>
          <Text>{t(isOffline ? 'timeUpOffline' : 'timeUpHint')}</Text>
        </Alert>
      )}
      <LiveRegion text={takenOver > 0 ? t('takenOver', { count: takenOver }) : ''} />
    </div>
  );
}
