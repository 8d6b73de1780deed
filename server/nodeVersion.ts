const LOWEST = [22, 17] as const;

/** What is wrong with a Node version like `20.20.2`, in words for the operator; undefined when it is new enough. */
export function nodeVersionProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LOWEST[0] || (major === LOWEST[0] && minor >= LOWEST[1])) return undefined;
  return (
    `Extramural needs Node ${LOWEST.join('.')} or newer, and this is Node ${version}. ` +
    'Start it with "npm start": that runs on the Node 24 which "npm ci" puts into node_modules.'
  );
}

/** Ends the process (exit code 1, message on standard error) when Node is too old. Entries call it before all else. */
export function assertNodeVersion(): void {
  const problem = nodeVersionProblem(process.versions.node);
  if (!problem) return;
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
