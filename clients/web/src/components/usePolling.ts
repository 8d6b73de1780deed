import { useEffect, useEffectEvent } from 'react';

/**
 * Asks again every `seconds` while the page is seen, and when somebody comes back to it; null stops. For what happens in a portal
 * whose events the viewer may not read.
 */
export function usePolling(ask: () => void, seconds: number | null): void {
  const now = useEffectEvent(() => {
    if (document.visibilityState === 'visible') ask();
  });
  useEffect(() => {
    if (seconds === null) return;
    const timer = setInterval(now, seconds * 1_000);
    document.addEventListener('visibilitychange', now);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', now);
    };
  }, [seconds]);
}
