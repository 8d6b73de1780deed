import classes from './PortalMark.module.css';

/** Grounds on which white letters keep a contrast of 4.5 at least. */
const grounds = ['#1d5c63', '#6b4a8a', '#8a4b2f', '#2f5d8a', '#4d6b2c', '#8a2f4f', '#5c5a2a', '#37546b'];

/** A portal's sign: its first letter on a colour of its own, the same everywhere. */
export function PortalMark({ title, size = 34 }: { title: string; size?: number }) {
  const sum = [...title].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  const ground = grounds[sum % grounds.length];
  return (
    <span
      className={classes.mark}
      style={{ width: size, height: size, background: ground, fontSize: size * 0.5 }}
      aria-hidden="true"
    >
      {(title.trim()[0] ?? '·').toLocaleUpperCase()}
    </span>
  );
}
