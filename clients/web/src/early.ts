import { codeOf } from './app/codeOf.ts';
import { askEarly } from './app/early/earlyRequests.ts';
import { pageAt } from './app/early/pageAt.ts';
import { basename } from './app/site.ts';
import { beginTexts } from './i18n/textLoaders.ts';

/*
 * Runs as soon as it is there, before the libraries are: the page's code, its texts, who is signed in and what the page asks are
 * all fetched at the same time, instead of each when the one before it has run.
 */
const page = pageAt(location.pathname.slice(basename.length === 1 ? 0 : basename.length));
askEarly([{ operation: 'Viewer', variables: {} }, ...(page?.early?.(page.params) ?? [])]);
beginTexts('shell');

/** Resolves when the code of the page is here, or cannot be had; that is told when it is shown. */
export const pageCode = Promise.allSettled(page?.loads.map(codeOf) ?? []);
