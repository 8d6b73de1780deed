import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

let lastPath = '';

/** For the heading of a page: it gets the focus when somebody comes from another page, so that it is read out. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (lastPath && lastPath !== pathname && !document.querySelector('[data-autofocus]:focus'))
      heading.current?.focus({ preventScroll: true });
    lastPath = pathname;
  }, [pathname]);
  return heading;
}
