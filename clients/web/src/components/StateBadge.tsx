import classes from './StateBadge.module.css';

/** What a state means: `good` reached, `wait` on its way, `bad` needs somebody, `calm` nothing to do. */
export type Tone = 'good' | 'wait' | 'bad' | 'calm';

/** A state in one word; a sign before it says the tone without the colour. */
export const StateBadge = ({ tone, children }: { tone: Tone; children: string }) => (
  <span className={classes.badge} data-tone={tone}>
    {children}
  </span>
);
