import { isEmailAddress } from '../../../emailAddress.ts';
import { oneLine } from '../../../oneLine.ts';
import { type Column, type Columns, columnsOf, languageNamed, roleNamed } from './columns.ts';
import { csvTable } from './csvTable.ts';
import { ImportRefused } from './ImportRefused.ts';
import type { TableRow } from './Table.ts';
import { xlsxTable } from './xlsxTable.ts';

/** Limits of one file. */
export const importLimits = { bytes: 5 * 1024 * 1024, rows: 50_000 };

/** A row of the list as it was read, judged without the database. Texts are trimmed and cut. */
export interface ReadRow {
  line: number;
  email: string;
  name: string | null;
  groupPath: string | null;
  language: string | null;
  role: string | null;
  courses: string | null;
  /** Why it is not taken, and what the sentence fills in; null when nothing speaks against it so far. */
  reason: string | null;
  params: Record<string, string | number>;
}

export interface ReadList {
  rows: ReadRow[];
  /** Headings that mean nothing here. */
  ignored: string[];
}

/**
 * Reads a list of members in CSV or XLSX: every row that is not empty gives one row, with a reason where it cannot be taken.
 * Throws an `ImportRefused` for a file that is no such list.
 */
export async function readMembers(bytes: Uint8Array, kind: 'CSV' | 'XLSX'): Promise<ReadList> {
  const table = kind === 'CSV' ? csvTable(bytes) : await xlsxTable(bytes);
  const [head, ...body] = table;
  if (!head) throw new ImportRefused('EMPTY');
  const columns = columnsOf(head.cells.map(oneLine));
  if (columns.twice !== null) throw new ImportRefused('COLUMN_TWICE', head.line, { column: columns.twice });
  if (columns.at.email === undefined) throw new ImportRefused('NO_EMAIL_COLUMN', head.line);
  if (body.length === 0) throw new ImportRefused('EMPTY');
  if (body.length > importLimits.rows) throw new ImportRefused('TOO_MANY_ROWS');
  const firstLines = new Map<string, number>();
  const rows = body.map((row) => readRow(row, columns, head.cells.length, firstLines));
  return { rows, ignored: columns.ignored };
}

function readRow(row: TableRow, { at }: Columns, width: number, firstLines: Map<string, number>): ReadRow {
  const cell = (column: Column): string => {
    const n = at[column];
    return n === undefined ? '' : oneLine(row.cells[n] ?? '');
  };
  const name = cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' ');
  const values = {
    email: cell('email'),
    name,
    groupPath: cell('groupPath'),
    language: cell('language'),
    role: cell('role'),
    courses: at.courses === undefined ? '' : (row.cells[at.courses] ?? '').trim(),
  };
  const judged = judge(row, values, width, firstLines);
  const language = values.language && languageNamed(values.language);
  const role = values.role && roleNamed(values.role);
  return {
    line: row.line,
    email: cut(values.email, 320),
    name: orNull(cut(name, 200)),
    groupPath: orNull(cut(values.groupPath, 1000)),
    language: orNull(language || cut(values.language, 50)),
    role: orNull(role || cut(values.role, 50)),
    courses: orNull(cut(values.courses, 2000)),
    reason: judged?.reason ?? null,
    params: judged?.params ?? {},
  };
}

type Values = Record<'email' | 'name' | 'groupPath' | 'language' | 'role' | 'courses', string>;
type Judged = Pick<ReadRow, 'reason'> & { params?: ReadRow['params'] };

function judge(row: TableRow, values: Values, width: number, firstLines: Map<string, number>): Judged | null {
  const { email, name, groupPath, language, role, courses } = values;
  if (row.cells.slice(width).some((cell) => cell.trim() !== ''))
    return { reason: 'TOO_MANY_CELLS', params: { most: width } };
  const all = Object.values(values);
  if (all.some(isFormula)) return { reason: 'FORMULA' };
  if (all.some(isGarbled)) return { reason: 'GARBLED' };
  if (email === '') return { reason: 'NO_EMAIL' };
  if (!isEmailAddress(email)) return { reason: 'EMAIL_INVALID' };
  if (name.length > 200) return { reason: 'TOO_LONG', params: { most: 200 } };
  if (groupPath.length > 1000) return { reason: 'TOO_LONG', params: { most: 1000 } };
  if (courses.length > 2000) return { reason: 'TOO_LONG', params: { most: 2000 } };
  if (language && !languageNamed(language)) return { reason: 'LANGUAGE_UNKNOWN', params: { value: cut(language, 50) } };
  if (role && !roleNamed(role)) return { reason: 'ROLE_UNKNOWN', params: { value: cut(role, 50) } };
  const key = email.toLowerCase();
  const first = firstLines.get(key);
  if (first !== undefined) return { reason: 'TWICE', params: { line: first } };
  firstLines.set(key, row.line);
  return null;
}

/** What a spreadsheet would compute, and text that was not computed. */
const isFormula = (text: string): boolean => /^[=@]|^#(REF|N\/A|VALUE|NAME|DIV\/0|NULL|NUM)[!?]?/.test(text);

/**
 * Letters that were lost (U+FFFD), or UTF-8 that somebody read as Windows-1250 or 1252 and saved again: "GdaÅ„sk", "MÃ¼ller",
 * "ĹĽ". No language has these pairs.
 */
const isGarbled = (text: string): boolean =>
  /\uFFFD|[ÂÃÄÅĂĹÐÑ][€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›¡-¿\u0080-\u009f]|Ă[ĽłŚś¤¶]|Ĺ[ĽşšťľŹź]|Ä[™‡…]/.test(text);

const cut = (text: string, most: number): string => text.slice(0, most).toWellFormed();
const orNull = (text: string): string | null => (text === '' ? null : text);
