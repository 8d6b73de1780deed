import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** Something in the schema that people read about: a type, field, argument, input or value. */
export interface Described {
  /** Where it is, for example `Query.portal(id)`. */
  path: string;
  name: string;
  description: string | null | undefined;
}

/** Everything of our own in the schema, with what is said about it; the library's own types and directives are not ours. */
export function describedParts(schema: GraphQLSchema): Described[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !builtIn.has(name));
  return types.flatMap((type) => {
    const parts: Described[] = rootTypes.has(type.name) ? [] : [{ ...type, path: type.name, name: type.name }];
    const say = (path: string, { name, description }: { name: string; description?: string | null }) =>
      parts.push({ path, name, description });
    if (isEnumType(type)) for (const value of type.getValues()) say(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) say(`${type.name}.${field.name}`, field);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        say(`${type.name}.${field.name}`, field);
        for (const arg of field.args) say(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
    return parts;
  });
}

const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);

/** The words of a name: `copyRevisionId` → copy, revision, id; `NOT_FOUND` → not, found. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_]+/)
    .map((word) => word.toLowerCase());
