import { parseArgs } from 'node:util';

/** The benchmarks by name; each prints a table and, with `--json FILE`, writes it as JSON. */
const benches: Record<string, () => Promise<{ run(options: { json?: string }): Promise<void> }>> = {
  transfer: () => import('./transfer.ts'),
  portals: () => import('./portals.ts'),
  fanout: () => import('./fanout.ts'),
  signin: () => import('./signin.ts'),
  attempts: () => import('./attempts.ts'),
  lighthouse: () => import('./lighthouse.ts'),
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const load = benches[positionals[0] ?? ''];
if (!load) {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(benches).join(' | ')} [--json FILE]\n`);
  process.exit(2);
}
await (await load()).run({ json: values.json });
process.exit(0);
