import { useEffect } from 'react';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import classes from './Root.module.css';

/** Around every page: what happens to the connection, and a line while the next page is loaded. */
export function Root() {
  const { state } = useNavigation();
  useEffect(() => {
    // A page of a former version may ask for files that are no more; the error page then offers to load anew.
    document.documentElement.dataset.ready = 'true';
  }, []);
  return (
    <>
      {state === 'loading' && <div className={classes.line} aria-hidden="true" />}
      <ConnectionBanner />
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
