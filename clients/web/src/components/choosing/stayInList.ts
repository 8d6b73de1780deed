import type { KeyboardEvent } from 'react';

/** Enter in an open list chooses. Where nothing is marked, since the list has just come or changed, it sends no form instead. */
export function stayInList(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-expanded') === 'true') event.preventDefault();
}
