/**
 * Rows of plain SQL with their times as dates: the driver leaves them as PostgreSQL wrote them, since the ORM maps its own.
 * The rows themselves are changed.
 */
export function withDates<Row extends object>(rows: Row[], columns: readonly (keyof Row & string)[]): Row[] {
  for (const row of rows) {
    for (const column of columns) {
      const written = row[column];
      if (typeof written === 'string') row[column] = new Date(written) as Row[typeof column];
    }
  }
  return rows;
}
