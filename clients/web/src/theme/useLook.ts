import { useLayoutEffect } from 'react';
import { lookColors } from './lookColors.ts';
import { lookVariables } from './lookVariables.ts';

/** How a portal looks, as the API tells it. */
export interface Look {
  accent?: string | null;
  logoUrl?: string | null;
}

/**
 * Shows the page in a portal's colour for as long as the caller is on it; theme.css says which variables of the themes follow.
 * Set on the root, since dialogs and toasts stand outside the page's own elements.
 */
export function useLook(look: Look | null): void {
  const accent = look?.accent;
  useLayoutEffect(() => {
    if (!accent) return;
    const { documentElement: root } = document;
    const variables = lookVariables(lookColors(accent));
    for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value);
    root.dataset.look = '';
    return () => {
      for (const name of Object.keys(variables)) root.style.removeProperty(name);
      delete root.dataset.look;
    };
  }, [accent]);
}
