import type { DirectoryOutcome, DirectoryRow } from '../../../schema/directory.ts';
import type { Ctx } from '../../context.ts';

/** Why a row is refused, or what to know of one that was taken. */
export type DirectoryCode =
  | 'TWICE'
  | 'EXTERNAL_ID_INVALID'
  | 'NAME_INVALID'
  | 'EMAIL_INVALID'
  | 'EMAIL_TAKEN'
  | 'DEPARTMENT_UNKNOWN'
  | 'PARENT_UNKNOWN'
  | 'CYCLE'
  | 'TOO_DEEP'
  | 'NAME_TAKEN'
  | 'NOT_EMPTY'
  | 'LAST_ADMIN'
  | 'UNKNOWN_HEADS'
  | 'AWAITS_PERSON';

/** The report of a page: one row for each that was given, in its order. */
export interface Report {
  set(n: number, outcome: DirectoryOutcome, id: string | null): void;
  /** Refuses a row, unless it was refused before. */
  refuse(n: number, code: DirectoryCode): void;
  note(n: number, code: DirectoryCode, params?: Record<string, string>): void;
  refused(n: number): boolean;
  rows(): DirectoryRow[];
}

/** An empty report of the rows with these ids; whatever is not set is UNCHANGED. */
export function createReport(ctx: Ctx, externalIds: readonly string[]): Report {
  const rows: DirectoryRow[] = externalIds.map((externalId) => ({
    externalId,
    outcome: 'UNCHANGED',
    id: null,
    code: null,
    message: null,
  }));
  const at = (n: number): DirectoryRow => rows[n] as DirectoryRow;
  const note: Report['note'] = (n, code, params) =>
    void Object.assign(at(n), { code, message: ctx.t(`directory.${code}`, params) });
  return {
    set: (n, outcome, id) => void Object.assign(at(n), { outcome, id }),
    refuse(n, code) {
      if (at(n).outcome === 'REFUSED') return;
      Object.assign(at(n), { outcome: 'REFUSED', id: null });
      note(n, code);
    },
    note,
    refused: (n) => at(n).outcome === 'REFUSED',
    rows: () => rows,
  };
}

/** Refuses what is named a second time: which of two rows is meant nobody can say. */
export function refuseRepeated(report: Report, keys: readonly string[], code: DirectoryCode): void {
  const first = new Map<string, number>();
  keys.forEach((key, n) => {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, n);
    else for (const row of [earlier, n]) report.refuse(row, code);
  });
}

/** Whether a text can be an id of the directory: what a row of ours could hold as it is. */
export const isExternalId = (text: string): boolean => cleanText(text) === text;

/** A text as the directory gives it, fit for our rows; null when it is empty or longer than 200 characters. */
export function cleanText(text: string): string | null {
  const clean = text.toWellFormed().replaceAll('\u0000', '').normalize('NFC').trim();
  return clean.length >= 1 && clean.length <= 200 ? clean : null;
}
