/** The types of each interface of the schema, put in by vite.config.ts. */
declare const POSSIBLE_TYPES: Record<string, string[]>;
/** Texts of the operations that are asked early, put in by vite.config.ts. */
declare const EARLY_TEXTS: Readonly<Record<string, string | undefined>>;
