/** A document whose variables and answer have types; what every folder's `graphql(…)` gives. */
export interface TypedDocument<Result, Variables> {
  toString(): string;
  /** Only for the compiler. */
  __apiType?: (variables: Variables) => Result;
}

/** The variables of a document; none need be given where it has none. A plain string takes any. */
export type VariablesArgument<Variables> = unknown extends Variables
  ? [variables?: object]
  : Variables extends Record<string, never>
    ? []
    : [variables: Variables];
