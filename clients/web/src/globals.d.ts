/** The types of each interface of the schema, put in by vite.config.ts. */
declare const POSSIBLE_TYPES: Record<string, string[]>;
