import type { Messages } from '../translate.ts';
import { en } from './en.ts';

export const ro: Messages = { ...en };
