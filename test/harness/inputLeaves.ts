import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { rootField } from './operations.ts';

/** A scalar or enum somewhere in the variables of a call. */
export interface Leaf {
  /** Where in the variables: `['input', 'items', 0, 'id']`. */
  path: (string | number)[];
  /** The same in the schema: `Mutation.startTransfer(input.items.id)`. */
  name: string;
  /** Name of its type: `ID`, `String`, `ContentKind` … */
  type: string;
  value: unknown;
}

/** Every scalar and enum that the variables of a call to a root field give. */
export function givenLeaves(schema: GraphQLSchema, path: string, variables: Record<string, unknown>): Leaf[] {
  const { field } = rootField(schema, path);
  return field.args.flatMap((arg) =>
    variables[arg.name] == null
      ? []
      : leavesIn(arg.type, variables[arg.name], [arg.name], (name) => `${path}(${name})`),
  );
}

function leavesIn(type: GraphQLInputType, value: unknown, at: Leaf['path'], nameOf: (name: string) => string): Leaf[] {
  if (value == null) return [];
  if (isNonNullType(type)) return leavesIn(type.ofType, value, at, nameOf);
  if (isListType(type)) {
    const items = Array.isArray(value) ? value : [value];
    return items.flatMap((item, n) => leavesIn(type.ofType, item, Array.isArray(value) ? [...at, n] : at, nameOf));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) =>
      leavesIn(field.type, (value as Record<string, unknown>)[field.name], [...at, field.name], nameOf),
    );
  }
  const name = nameOf(at.filter((step) => typeof step === 'string').join('.'));
  return [{ path: at, name, type: type.name, value }];
}

/** Every scalar and enum that a root field can be given, by its name; inputs that hold themselves are entered once. */
export function possibleLeaves(schema: GraphQLSchema, path: string): Omit<Leaf, 'path' | 'value'>[] {
  const walk = (type: GraphQLInputType, at: string, inside: readonly string[]): Omit<Leaf, 'path' | 'value'>[] => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return [{ name: `${path}(${at})`, type: named.name }];
    if (inside.includes(named.name)) return [];
    return Object.values(named.getFields()).flatMap((field) =>
      walk(field.type, `${at}.${field.name}`, [...inside, named.name]),
    );
  };
  return rootField(schema, path).field.args.flatMap((arg) => walk(arg.type, arg.name, []));
}

/** The variables with another value at one place; the given ones stay as they are. */
export function replaced<T>(variables: T, [step, ...rest]: Leaf['path'], value: unknown): T {
  if (step === undefined) return value as T;
  if (Array.isArray(variables)) {
    return variables.map((item, n) => (n === step ? replaced(item, rest, value) : item)) as T;
  }
  const object = variables as Record<string | number, unknown>;
  return { ...object, [step]: replaced(object[step], rest, value) } as T;
}
