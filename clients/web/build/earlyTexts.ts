import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DefinitionNode,
  type FieldNode,
  type FragmentSpreadNode,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

/**
 * The texts of operations of the client as its library sends them: with the fragments that they spread, and with the name of the
 * type of each object. Names that no document has stop the build.
 */
export function earlyTexts(sources: string, operations: readonly string[]): Record<string, string> {
  const known = definitionsIn(sources);
  return Object.fromEntries(operations.map((name) => [name, textOf(name, known)]));
}

/** Every operation and fragment in the calls of `graphql`, by its name. */
function definitionsIn(sources: string): Map<string, DefinitionNode> {
  const known = new Map<string, DefinitionNode>();
  for (const file of globSync('**/*.{ts,tsx}', { cwd: sources })) {
    const text = readFileSync(path.join(sources, file), 'utf8');
    for (const [, literal = ''] of text.matchAll(/\bgraphql\(\s*`([^`]*)`/g))
      for (const definition of parse(literal, { noLocation: true }).definitions)
        if ('name' in definition && definition.name) known.set(definition.name.value, definition);
  }
  return known;
}

function textOf(name: string, known: ReadonlyMap<string, DefinitionNode>): string {
  const wanted = new Set([name]);
  for (const one of wanted) {
    const definition = known.get(one);
    if (!definition) throw new Error(`No document has ${one}.`);
    visit(definition, { [Kind.FRAGMENT_SPREAD]: (spread: FragmentSpreadNode) => void wanted.add(spread.name.value) });
  }
  const definitions = [...wanted].map((one) => withTypeNames(known.get(one) as DefinitionNode));
  return stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions }));
}

const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function withTypeNames(definition: DefinitionNode): DefinitionNode {
  return visit(definition, {
    SelectionSet: {
      leave(set, _key, parent) {
        const isRoot = (parent as DefinitionNode).kind === Kind.OPERATION_DEFINITION;
        const isNamed = set.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
        return isRoot || isNamed ? undefined : { ...set, selections: [...set.selections, typeName] };
      },
    },
  });
}
