import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** A root field of the schema: `Query.portal`, `Mutation.signIn`, `Subscription.portalEvents`. */
export interface RootField {
  path: string;
  operation: 'query' | 'mutation' | 'subscription';
  field: GraphQLField<unknown, unknown>;
}

export function rootFields(schema: GraphQLSchema): RootField[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ path: `${type?.name}.${field.name}`, operation, field })),
  );
}

export function rootField(schema: GraphQLSchema, path: string): RootField {
  const found = rootFields(schema).find((root) => root.path === path);
  if (!found) throw new Error(`The schema has no root field ${path}.`);
  return found;
}

/**
 * A document that calls one root field with the arguments named, and asks for everything that needs no arguments, `depth`
 * objects deep.
 */
export function operationFor(schema: GraphQLSchema, path: string, given: readonly string[], depth = 2): string {
  const { operation, field } = rootField(schema, path);
  const args = field.args.filter(({ name }) => given.includes(name));
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = `${field.name}${passed && `(${passed})`} ${selectionOf(schema, getNamedType(field.type), depth)}`;
  return `${operation} ${declared && `(${declared}) `}{ ${call} }`;
}

/** A selection of all fields of a type that need no arguments, `depth` objects deep; empty for scalars. */
export function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (!isCompositeType(type)) return '';
  const shown = new Map<string, string>();
  const parts = ['__typename', ...fieldsOf(schema, type, depth, shown)];
  if (isAbstractType(type)) {
    for (const member of schema.getPossibleTypes(type)) {
      parts.push(`... on ${member.name} { __typename ${fieldsOf(schema, member, depth, shown).join(' ')} }`);
    }
  }
  return `{ ${parts.join(' ')} }`;
}

/** Fields of one name that differ in type cannot stand beside each other, so the second of them is left out. */
function fieldsOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number, shown: Map<string, string>): string[] {
  if (!isObjectType(type) && !('getFields' in type)) return [];
  const fields = Object.values((type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields());
  return fields.flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.args.some(isRequiredArgument) || (isCompositeType(named) && depth <= 1)) return [];
    if ((shown.get(field.name) ?? String(field.type)) !== String(field.type)) return [];
    shown.set(field.name, String(field.type));
    return [`${field.name} ${selectionOf(schema, named, depth - 1)}`.trim()];
  });
}
