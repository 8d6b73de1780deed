import { useEffect } from 'react';

/** What browsers tell of a navigation that is about to happen (Navigation API). */
interface Leaving extends Event {
  navigationType: string;
  destination: { url: string };
}

/**
 * Asks before somebody leaves a page with something unsaved: by a link, by the way back, by closing it. Give null when all is saved.
 * Changes of the same page's search and hash pass.
 */
export function useLeaveGuard(question: string | null): void {
  useEffect(() => {
    if (question === null) return;
    const path = location.pathname;
    const { navigation } = globalThis as { navigation?: EventTarget };
    const onNavigate = (event: Event) => {
      const isElsewhere = new URL((event as Leaving).destination.url).pathname !== path;
      if (isElsewhere && event.cancelable && !confirm(question)) event.preventDefault();
    };
    const onClose = (event: Event) => event.preventDefault();
    navigation?.addEventListener('navigate', onNavigate);
    addEventListener('beforeunload', onClose);
    return () => {
      navigation?.removeEventListener('navigate', onNavigate);
      removeEventListener('beforeunload', onClose);
    };
  }, [question]);
}
