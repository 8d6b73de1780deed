import type { LookColors } from './lookColors.ts';

/** The colours of both themes as variables: `--look-light-accent`, `--look-dark-filled-hover` … */
export const lookVariables = (colors: LookColors): Record<string, string> =>
  Object.fromEntries(
    Object.entries(colors).flatMap(([theme, shades]) =>
      Object.entries(shades as Record<string, string>).map(([name, value]) => [`--look-${theme}-${name}`, value]),
    ),
  );
