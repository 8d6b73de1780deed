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

/** Asks the same again, each thing once, and counts the statements; whatever changes something is left out. */
export async function costOf(actor: Actor, asked: readonly Asked[]): Promise<PageCost> {
  const distinct = new Map(asked.map((one) => [`${one.operationName} ${JSON.stringify(one.variables)}`, one]));
  let sum = 0;
  for (const { query, variables } of distinct.values()) {
    if (!query.trimStart().startsWith('query')) continue;
    const { statements } = await actor.server.statements.during(() => actor.execute(query, variables));
    sum += statements.length;
  }
  return { operations: [...distinct.values()].map(({ operationName }) => operationName), statements: sum };
}
