import { countOutcomes, type JestReport, lastLine } from '../countOutcomes.ts';

const suite = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});
const report = (over: Partial<JestReport>): JestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...over,
});

describe('the last line of a test run', () => {
  it('counts what passed, failed and was skipped', () => {
    const some = report({ numPassedTests: 7, numFailedTests: 1, testResults: [suite('failed', 'passed', 'failed')] });
    expect(lastLine(countOutcomes(some, false))).toBe('7 passed, 1 failed');
    const skipping = report({ numPassedTests: 7, numPendingTests: 2, numTodoTests: 1 });
    expect(lastLine(countOutcomes(skipping, true))).toBe('7 passed, 0 failed, 3 skipped');
  });

  it('counts a file that could not run or be closed as a failure', () => {
    const broken = report({
      numPassedTests: 3,
      testResults: [suite('failed'), suite('failed', 'passed'), suite('passed')],
    });
    expect(lastLine(countOutcomes(broken, false))).toBe('3 passed, 2 failed');
  });

  it('counts a run that ended badly as a failure', () => {
    expect(lastLine(countOutcomes(null, true))).toBe('0 passed, 1 failed');
    expect(lastLine(countOutcomes(report({ numPassedTests: 3 }), false))).toBe('3 passed, 1 failed');
  });
});
