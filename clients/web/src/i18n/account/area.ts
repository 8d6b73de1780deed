import { area } from '../area.ts';
import type { en } from './en.ts';

/** Texts of signing in and out, passwords, choosing a portal, terms. */
export const accountTexts = area<typeof en>('account');
