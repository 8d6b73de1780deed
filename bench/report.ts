import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** One line of a benchmark's table. `ratio` is ours ÷ limit; null where there is nothing to compare with. */
export interface Row {
  case: string;
  ours: number;
  limit: number | null;
  peer: number | null;
  unit: string;
  ratio: number | null;
}

/** A row, its ratio worked out. */
export function row(
  name: string,
  unit: string,
  ours: number,
  limit: number | null = null,
  peer: number | null = null,
): Row {
  const round = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(4)));
  return {
    case: name,
    ours: round(ours) ?? 0,
    limit: round(limit),
    peer: round(peer),
    unit,
    ratio: limit ? Number((ours / limit).toFixed(2)) : null,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Prints the table and, with a file, writes the JSON form. */
export function report(bench: string, rows: readonly Row[], jsonFile?: string): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const cells = rows.map(({ case: name, ours, limit, peer, unit, ratio }) =>
    [name, ours, limit ?? '–', peer ?? '–', unit, ratio ?? '–'].map(String),
  );
  const table = [['case', 'ours', 'limit', 'peer', 'unit', 'ours ÷ limit'], ...cells];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((line) => (line[column] ?? '').length)));
  const lines = table.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  process.stdout.write(`\n${bench} (${machine})\n${lines.join('\n')}\n`);
  if (jsonFile) writeFileSync(jsonFile, `${JSON.stringify({ bench, machine, rows }, null, 2)}\n`);
}
