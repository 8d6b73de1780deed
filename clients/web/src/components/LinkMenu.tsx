import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useLocation } from 'react-router';
import classes from './LinkMenu.module.css';

export interface LinkMenuProps {
  /** What the button says, where it shows no words; otherwise it is called what it shows. */
  label?: string;
  button: ReactNode;
  /** Links and buttons. */
  children: ReactNode;
  align?: 'start' | 'end';
}

/**
 * A button that shows a few links, by the browser's own popover: Escape and a click elsewhere close it, and the focus goes through
 * its links as through any others. Light enough for the learner's first page.
 */
export function LinkMenu({ label, button, children, align = 'start' }: LinkMenuProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes it
  useEffect(() => panel.current?.hidePopover(), [pathname]);
  const place = () => {
    const at = opener.current?.getBoundingClientRect();
    if (!at || !panel.current) return;
    const { style } = panel.current;
    style.top = `${at.bottom + 4}px`;
    style.left = align === 'start' ? `${at.left}px` : 'auto';
    style.right = align === 'end' ? `${document.documentElement.clientWidth - at.right}px` : 'auto';
  };
  return (
    <div className={classes.holder}>
      <button ref={opener} type="button" className={classes.button} popoverTarget={id} aria-label={label}>
        {button}
      </button>
      <div ref={panel} id={id} popover="auto" className={classes.panel} onBeforeToggle={place}>
        {children}
      </div>
    </div>
  );
}
