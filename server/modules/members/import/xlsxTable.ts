import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { ImportRefused } from './ImportRefused.ts';
import type { Table } from './Table.ts';

/** Most bytes and entries that a workbook may unpack to (S53). A list of 50,000 rows has some 20 MB. */
const unpacked = { bytes: 64 * 1024 * 1024, entries: 2000 };

/** The cells of one row; a wider one holds no list of members. */
const mostCells = 200;

/**
 * Reads the first sheet of an XLSX workbook. Formulas count as what they last gave. Throws an `ImportRefused` for what is no
 * workbook, and for one that unpacks to more than 64 MB. Runs where memory and time are limited (readMembersThread.ts).
 */
export async function xlsxTable(bytes: Uint8Array): Promise<Table> {
  checkUnpacked(bytes);
  let rows: unknown[][];
  try {
    const copy = Uint8Array.from(bytes).buffer;
    rows = (await readSheet(copy as ArrayBuffer)) as unknown[][];
  } catch {
    throw new ImportRefused('NOT_A_TABLE');
  }
  if (rows.length > 200_000) throw new ImportRefused('TOO_LARGE');
  const table = rows.map((cells, n) => ({ line: n + 1, cells: cells.slice(0, mostCells).map(textOfCell) }));
  return table.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/**
 * Adds up what the archive says that its parts unpack to. The reader gives each part a buffer of just that size, so that a part
 * that says too little is cut off and does no harm.
 */
function checkUnpacked(bytes: Uint8Array): void {
  let size = 0;
  let entries = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        entries += 1;
        return false;
      },
    });
  } catch {
    throw new ImportRefused('NOT_A_TABLE');
  }
  if (size > unpacked.bytes || entries > unpacked.entries) throw new ImportRefused('TOO_LARGE');
}

function textOfCell(value: unknown): string {
  if (value == null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
