/** A row of a file and the line that it begins on, the first being 1. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** The rows of a file that are not empty, the line of headings first. */
export type Table = TableRow[];
