import type { Messages } from '../translate.ts';
import { en } from './en.ts';

export const cs: Messages = { ...en };
