import { area } from '../area.ts';
import type { en } from './en.ts';

export const approvalsTexts = area<typeof en>('approvals');
