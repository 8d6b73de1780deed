import { assertNodeVersion } from './nodeVersion.ts';

// Imported first by every entry, so that a Node that is too old is told before anything else runs.
assertNodeVersion();
