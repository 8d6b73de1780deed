import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type ValidationContext,
  type ValidationRule,
  visit,
} from 'graphql';
import {
  type ComplexityEstimator,
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
} from 'graphql-query-complexity/cjs';
import { largestPage } from '../../schema/connection.ts';

/** What one operation may ask for (S34, S35); the README documents the numbers. */
export const limits = {
  depth: 8,
  aliases: 15,
  directives: 5,
  tokens: 1000,
  cost: 5000,
  /** Fields with all fragments spread out: fragments that name each other twice double with each of them. */
  spreadFields: 2500,
  bodyBytes: 1_048_576,
};

/** Told like any other fault of a document: thrown out of a rule it would count as ours. */
const told = {
  exposeLimits: true,
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) =>
      context?.reportError(new GraphQLError(error.message.replace(/^Syntax Error: /, ''))),
  ],
};

/** Rules that refuse a document before anything runs; introspection is not counted, since it has a switch of its own. */
export const limitRules: ValidationRule[] = [
  maxDepthRule({ ...told, n: limits.depth, ignoreIntrospection: true, flattenFragments: true }),
  maxAliasesRule({ ...told, n: limits.aliases, allowList: [] }),
  maxDirectivesRule({ ...told, n: limits.directives }),
] as unknown as ValidationRule[];

/** A page costs what its nodes cost, times how many are asked for. */
const pageEstimator: ComplexityEstimator = ({ args, childComplexity }) => {
  const first = (args as { first?: unknown }).first;
  if (typeof first !== 'number') return undefined;
  return 1 + childComplexity * Math.min(Math.max(first, 1), largestPage);
};

/** Throws a 400 when an operation would touch too many objects. */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): void {
  const known = fixedCosts.get(document)?.get(operationName);
  if (known !== undefined) {
    refuseCost(known);
    return;
  }
  // Variables that do not fit are refused by the execution itself, which says what is wrong with them (S58).
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  if (getVariableValues(schema, definitions, variables).errors) return;
  const cost = costOf({ schema, query: document, operationName, variables });
  if (isFixed(document)) {
    const ofDocument = fixedCosts.get(document) ?? new Map<string | undefined, number>();
    fixedCosts.set(document, ofDocument.set(operationName, cost));
  }
  refuseCost(cost);
}

/** What operations cost whose cost no variable changes, by their documents, which Apollo keeps. */
const fixedCosts = new WeakMap<DocumentNode, Map<string | undefined, number>>();

/** Whether no variable decides on the cost: neither the size of a page nor whether a field is there. */
function isFixed(document: DocumentNode): boolean {
  let fixed = true;
  const noVariables = {
    Variable() {
      fixed = false;
    },
  };
  visit(document, {
    Argument(argument) {
      if (argument.name.value === 'first') visit(argument.value, noVariables);
    },
    Directive(directive) {
      visit(directive, noVariables);
    },
  });
  return fixed;
}

function refuseCost(cost: number): void {
  if (cost > limits.cost) {
    throw tooMuch(
      `This operation costs ${cost} and at most ${limits.cost} is allowed. Ask for smaller pages or fewer fields.`,
    );
  }
}

function costOf(operation: Omit<Parameters<typeof getComplexity>[0], 'estimators'>): number {
  // Lists without pages say themselves how many nodes they hold.
  const estimators = [pageEstimator, fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })];
  try {
    return getComplexity({ ...operation, estimators, maxQueryNodes: limits.spreadFields });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw tooMuch(`This operation is too large to be counted: at most ${limits.spreadFields} fields are allowed.`);
  }
}

const tooMuch = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_INPUT', http: { status: 400 } } });
