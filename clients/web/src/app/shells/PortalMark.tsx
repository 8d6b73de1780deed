import { useMemo } from 'react';
import { lookColors } from '../../theme/lookColors.ts';
import type { Look } from '../../theme/useLook.ts';
import classes from './PortalMark.module.css';

/** Grounds on which white letters keep a contrast of 4.5 at least. */
const grounds = ['#1d5c63', '#6b4a8a', '#8a4b2f', '#2f5d8a', '#4d6b2c', '#8a2f4f', '#5c5a2a', '#37546b'];

export interface PortalMarkProps {
  title: string;
  look?: Look | null;
  size?: number;
}

/** A portal's sign: its logo, else its first letter on its colour, else on one that goes with its title. */
export function PortalMark({ title, look, size = 34 }: PortalMarkProps) {
  const accent = look?.accent;
  const ground = useMemo(() => {
    if (!accent) return { background: grounds[sumOf(title) % grounds.length] };
    const { filled, 'filled-text': color } = lookColors(accent).light;
    return { background: filled, color };
  }, [accent, title]);
  // The title stands beside it in words.
  if (look?.logoUrl)
    return <img src={look.logoUrl} alt="" className={classes.logo} style={{ height: size, maxWidth: size * 4 }} />;
  return (
    <span
      className={classes.mark}
      style={{ width: size, height: size, fontSize: size * 0.5, ...ground }}
      aria-hidden="true"
    >
      {(title.trim()[0] ?? '·').toLocaleUpperCase()}
    </span>
  );
}

const sumOf = (title: string): number =>
  [...title].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
