import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { AppError } from '../errors.ts';
import { limitRules, limits } from './limits.ts';

/** A document of a subscription that was found valid and within the limits. */
export interface SubscriptionPlan {
  document: DocumentNode;
  /** Name of the variable that only says where to begin, if there is one: listeners who differ in it alone are alike. */
  cursorVariable: string | null;
}

/** Makes plans; GraphQLErrors with the code BAD_INPUT for documents that are wrong or ask for too much (S34). */
export type PlanSubscription = (query: string, operationName: string | null | undefined) => SubscriptionPlan;

const mostRemembered = 200;
const longestRemembered = 10_000;

/** Creates the planner. It remembers the documents used last: thousands of listeners that reconnect use a few. */
export function createSubscriptionPlanner(schema: GraphQLSchema, hideSuggestions: boolean): PlanSubscription {
  const remembered = new Map<string, SubscriptionPlan>();
  return (query, operationName) => {
    const key = `${operationName ?? ''}\n${query}`;
    const known = remembered.get(key);
    const plan = known ?? makePlan(schema, query, operationName, hideSuggestions);
    if (key.length > longestRemembered) return plan;
    remembered.delete(key);
    remembered.set(key, plan);
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value as string);
    return plan;
  };
}

function makePlan(
  schema: GraphQLSchema,
  query: string,
  operationName: string | null | undefined,
  hideSuggestions: boolean,
): SubscriptionPlan {
  const refuse = (error: GraphQLError): GraphQLError => asBadInput(error, hideSuggestions);
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: limits.tokens });
    const [wrong] = validate(schema, document, [...specifiedRules, ...limitRules]);
    if (wrong) throw wrong;
  } catch (error) {
    throw error instanceof GraphQLError ? refuse(error) : error;
  }
  const operation = getOperationAST(document, operationName);
  if (!operation) throw refuse(new GraphQLError('The document does not say which operation is meant.'));
  if (operation.operation !== 'subscription') throw new AppError('BAD_INPUT', 'listen.onlySubscriptions');
  return { document, cursorVariable: cursorVariableOf(document, operation) };
}

/** The caller's fault, with the library's words; suggestions tell names of the schema and are cut out where it is hidden. */
export function asBadInput(error: GraphQLError, hideSuggestions: boolean): GraphQLError {
  const message = hideSuggestions ? error.message.replace(/ ?Did you mean .+?\?$/, '') : error.message;
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code: 'BAD_INPUT' } });
}

/** The variable given as `after` to the root field, if it is used for nothing else. */
function cursorVariableOf(document: DocumentNode, operation: OperationDefinitionNode): string | null {
  const [root] = operation.selectionSet.selections.filter((node): node is FieldNode => node.kind === 'Field');
  const value = root?.arguments?.find((argument) => argument.name.value === 'after')?.value;
  if (value?.kind !== 'Variable') return null;
  const name = value.name.value;
  let uses = 0;
  visit(document, {
    Variable(node) {
      if (node.name.value === name) uses++;
    },
  });
  // Once where it is declared, once where it is used.
  return uses === 2 ? name : null;
}
