import { useNetwork } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useLive } from '../graphql/liveState.ts';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';
import classes from './ConnectionBanner.module.css';

/** How long live news may be away before anybody needs to know (milliseconds). */
const patienceMs = 3_000;

/** Says that the browser is offline, or that live news are interrupted for longer than a moment. */
export function ConnectionBanner() {
  const t = useText(shellTexts);
  const { online } = useNetwork();
  const { live } = useLive();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (live) return;
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [live]);
  const text = online ? (isLong ? t('liveBroken') : '') : t('offline');
  return <div role="status">{text && <div className={classes.banner}>{text}</div>}</div>;
}
