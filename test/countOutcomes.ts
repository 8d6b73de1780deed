/** What we read of Jest's report. */
export interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

export interface Outcomes {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts tests. A file that failed without a failed test (it could not be read, or something stayed open at its end) is one
 * failure, and so is a run that ended badly without saying why.
 */
export function countOutcomes(report: JestReport | null, endedWell: boolean): Outcomes {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !endedWell ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** `N passed, N failed`, and how many were skipped if any. */
export function lastLine({ passed, failed, skipped }: Outcomes): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
