import { gql, type TypedDocumentNode } from '@urql/core';
import type { graphql as generated } from '../../generated/gql.ts';

/** Fragments that have been read so far, by their names. */
const fragments = new Map<string, TypedDocumentNode>();

/**
 * Gives a document the types of its variables and answer, which `npm run codegen` reads from schema.graphql. It is parsed where it
 * stands, so that a page brings its own documents along and building needs nothing generated. Spreads (`...CourseCard`) find
 * the fragment if its file was imported before; its name begins with a capital and is unique in the client.
 */
export const graphql = ((text: string) => {
  const names = [...new Set([...text.matchAll(/\.\.\.\s*([A-Z]\w*)/g)].map(([, name = '']) => name))];
  const spread = names.map((name) => {
    const fragment = fragments.get(name);
    if (!fragment) throw new Error(`Fragment ${name} is not known: import the file that has it.`);
    return fragment;
  });
  const parts = Object.assign([text, ...spread.map(() => '\n')], { raw: [text] });
  const document = gql(parts as unknown as TemplateStringsArray, ...spread);
  for (const [, name = ''] of text.matchAll(/\bfragment\s+(\w+)\s+on\b/g)) fragments.set(name, document);
  return document;
}) as unknown as typeof generated;
