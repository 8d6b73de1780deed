import { writeFile } from 'node:fs/promises';
import { executableSchema } from './schema.ts';
import { schemaText } from './schemaText.ts';

// npm run schema:emit: writes the contract that clients are built against; reviewed and committed like code.
const target = new URL('../../schema/schema.graphql', import.meta.url);
await writeFile(target, schemaText(executableSchema()));
