import { stringify } from 'csv-stringify/sync';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { inSlices } from '../../../inSlices.ts';
import type { MemberImportRow } from './MemberImportRow.entity.ts';
import { memberImportById } from './memberImportById.ts';
import { importMessage, rowMessage } from './rowMessage.ts';

/** Rows that are read and written at once. */
const portion = 1000;

type Row = Pick<MemberImportRow, 'line' | 'email' | 'name' | 'outcome' | 'reason' | 'params'>;

/**
 * The report of an import as CSV with a byte order mark, in the viewer's language: line, address, name, outcome, reason. Cells
 * that a spreadsheet would compute are escaped (S56). Of 50,000 rows it has some 6 MB. For those who run the portal.
 */
export async function memberImportReport(ctx: Ctx, id: string, onlyRefused: boolean): Promise<string> {
  const { portalId, id: importId } = await memberImportById(ctx, id);
  const columns = ['line', 'email', 'name', 'outcome', 'reason'] as const;
  const parts = ['\uFEFF', csv([columns.map((column) => ctx.t(`import.column.${column}`))])];
  for (let after = 0; ; ) {
    const rows = await read(ctx, (em) => sql<Row>(em, look, [portalId, importId, after, portion, onlyRefused]), [
      portalId,
    ]);
    parts.push(await inSlices(() => csv(rows.map((row) => cellsOf(ctx, row)))));
    if (rows.length < portion) return parts.join('');
    after = rows.at(-1)?.line ?? after;
  }
}

const look = `
  SELECT line, email, name, outcome, reason, params FROM member_import_row
   WHERE portal_id = $1 AND import_id = $2 AND line > $3 AND (NOT $5 OR outcome = 'REFUSED') ORDER BY line LIMIT $4`;

const cellsOf = (ctx: Ctx, row: Row): string[] => [
  String(row.line),
  row.email,
  row.name ?? '',
  importMessage(ctx, row.outcome),
  rowMessage(ctx, row) ?? '',
];

const csv = (rows: string[][]): string => stringify(rows, { escape_formulas: true, record_delimiter: 'windows' });
