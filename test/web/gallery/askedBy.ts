import type { Page } from 'playwright-core';
import type { Actor } from '../../harness/actors.ts';

/** A question that a page asked the API. */
export interface Asked {
  operationName: string;
  query: string;
  variables: Record<string, unknown>;
}

/** Keeps what a window asks by HTTP; `take` gives what came since the last time. */
export function listenToQuestions(page: Page): { take(): Asked[] } {
  let asked: Asked[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/graphql') || request.method() !== 'POST') return;
    asked.push(request.postDataJSON() as Asked);
  });
  return {
    take() {
      const taken = asked;
      asked = [];
      return taken;
    },
  };
}

/** What a page costs: its questions by name, and the database's statements for all of them. */
export interface PageCost {
  operations: string[];
  statements: number;
}

/** Asks the same again, in turn, and counts the statements; whatever changes something is left out. */
export async function costOf(actor: Actor, asked: readonly Asked[]): Promise<PageCost> {
  let sum = 0;
  for (const { query, variables } of asked.filter((one) => one.query.trimStart().startsWith('query'))) {
    const { statements } = await actor.server.statements.during(() => actor.execute(query, variables));
    sum += statements.length;
  }
  return { operations: asked.map(({ operationName }) => operationName), statements: sum };
}

/** Questions that a page asked more than once with the same variables; after a change asking again is right. */
export function repeated(asked: readonly Asked[]): string[] {
  const seen = new Set<string>();
  const again: string[] = [];
  for (const { operationName, query, variables } of asked) {
    if (query.trimStart().startsWith('mutation')) seen.clear();
    const key = `${operationName} ${JSON.stringify(variables)}`;
    if (seen.has(key)) again.push(key);
    seen.add(key);
  }
  return again;
}
