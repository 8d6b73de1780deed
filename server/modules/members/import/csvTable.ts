import { CsvError, parse } from 'csv-parse/sync';
import { ImportRefused } from './ImportRefused.ts';
import type { Table } from './Table.ts';

/** Longest record in characters: a quotation mark that is never closed must not swallow the rest of the file unnoticed. */
const longestRecord = 20_000;

/** Most records that are read; one more than any list may have, with its headings. */
const mostRecords = 50_002;

interface WithInfo {
  record: string[];
  info: { lines: number; empty_lines: number };
}

/**
 * Reads CSV in UTF-8 with commas, semicolons or tabs, whichever the first line has most of; a byte order mark and Excel's line
 * `sep=;` are passed over. Throws an `ImportRefused` for other encodings and quotation marks that are never closed.
 */
export function csvTable(bytes: Uint8Array): Table {
  const { text, skipped, delimiter } = begin(decode(bytes));
  try {
    const read = parse(text, {
      delimiter,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRecord,
      to: mostRecords,
    }) as unknown as WithInfo[];
    let before = 0;
    let empty = 0;
    const rows = read.map(({ record, info }) => {
      // A record may have several lines; its line is the one it begins on.
      const line = before + 1 + (info.empty_lines - empty) + skipped;
      before = info.lines;
      empty = info.empty_lines;
      return { line, cells: record };
    });
    return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The one it was opened in, where the parser says so; else where it gave up.
    const told = /at line (\d+)/.exec(error.message)?.[1];
    throw new ImportRefused('QUOTE_NOT_CLOSED', told ? Number(told) + skipped : null);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportRefused('NOT_UTF8');
  }
}

/** The text behind Excel's line `sep=;`, how many lines were passed over, and the delimiter. */
function begin(text: string): { text: string; skipped: number; delimiter: string } {
  const told = /^sep=([,;\t|])\r?\n/.exec(text);
  if (told?.[1]) return { text: text.slice(told[0].length), skipped: 1, delimiter: told[1] };
  // Within quotation marks nothing counts.
  const first = (/^\s*([^\n]*)/.exec(text.slice(0, longestRecord))?.[1] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => first.split(sign).length;
  const [delimiter = ','] = [',', ';', '\t'].sort((one, other) => count(other) - count(one));
  return { text, skipped: 0, delimiter };
}
