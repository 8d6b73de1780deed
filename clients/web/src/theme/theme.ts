import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import i18next from 'i18next';
import { shellTexts } from '../i18n/shell/area.ts';

const lagoon: MantineColorsTuple = [
  '#eef6f6',
  '#d9ebeb',
  '#b3d6d7',
  '#88bfc1',
  '#5ea5a9',
  '#3f8a90',
  '#2b7279',
  '#1d5c63',
  '#154a50',
  '#0c373c',
];
const amber: MantineColorsTuple = [
  '#fff8ea',
  '#fdedcb',
  '#fbdc9a',
  '#f4b860',
  '#e6a23f',
  '#cf8a2b',
  '#a96f1f',
  '#855618',
  '#5f3d12',
  '#3d270b',
];
/** Greys with a breath of green, so that paper and ink go with the teal. */
const gray: MantineColorsTuple = [
  '#f8faf9',
  '#f2f4f3',
  '#e4e8e7',
  '#d3d9d8',
  '#b9c2c1',
  '#8f9a9a',
  '#66727d',
  '#4a5560',
  '#323d47',
  '#1f2933',
];
const dark: MantineColorsTuple = [
  '#dbe4e4',
  '#b9c6c7',
  '#97a8aa',
  '#5f7376',
  '#3c4f52',
  '#2c3d40',
  '#213033',
  '#182427',
  '#121b1e',
  '#0c1315',
];

/** Letters on the deep colour go with the shade of the theme shown; by itself the library looks at the light theme's only. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isDeep = input.variant === 'filled' && (!input.color || input.color === 'lagoon');
  if (input.variant === 'filled' && input.color === 'red') return { ...colors, color: 'var(--on-red)' };
  return isDeep ? { ...colors, color: 'var(--mantine-primary-color-contrast)' } : colors;
};

/** Calm paper and ink with one deep colour; headings in a serif. Rules beside it: theme.css. */
export const theme = createTheme({
  primaryColor: 'lagoon',
  primaryShade: { light: 7, dark: 4 },
  colors: { lagoon, amber, gray, dark },
  black: '#1f2933',
  white: '#ffffff',
  autoContrast: true,
  variantColorResolver,
  luminanceThreshold: 0.2,
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '16px', xl: '28px' },
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'Liberation Mono', monospace",
  headings: {
    fontFamily: "Lora, Georgia, 'Liberation Serif', serif",
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'clamp(1.6rem, 1.2rem + 1.6vw, 2.25rem)', lineHeight: '1.2' },
      h2: { fontSize: 'clamp(1.3rem, 1.1rem + 0.8vw, 1.6rem)', lineHeight: '1.25' },
      h3: { fontSize: '1.2rem', lineHeight: '1.3' },
      h4: { fontSize: '1.05rem', lineHeight: '1.35' },
    },
  },
  focusRing: 'auto',
  components: {
    // Ticks too go with the shade of the theme shown.
    Checkbox: { defaultProps: { iconColor: 'var(--mantine-primary-color-contrast)' } },
    Radio: { defaultProps: { iconColor: 'var(--mantine-primary-color-contrast)' } },
    // A dialog's heading is no second banner of the page.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    // The cross of a toast has a name, in the language shown.
    Notification: {
      defaultProps: () => ({ closeButtonProps: { 'aria-label': i18next.t('close', { ns: shellTexts.name }) } }),
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
});
