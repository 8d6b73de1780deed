/** How a union tells which of its members an answer is: use cases say it themselves. */
export const byTypename = (value: object): string => (value as { __typename: string }).__typename;
