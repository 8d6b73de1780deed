import type { Messages } from '../translate.ts';
import { en } from './en.ts';

export const ru: Messages = { ...en };
