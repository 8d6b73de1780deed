import { randomUUID } from 'node:crypto';
import { authenticate } from '../../server/auth/authenticate.ts';
import { type Ctx, createContext } from '../../server/context.ts';
import type { Actor } from './actors.ts';

/** A context in which use cases can be called as this actor, without a request around them. */
export async function contextOf({ server, token }: Actor): Promise<Ctx> {
  const viewer = await authenticate(server.deps.database, token, '127.0.0.1');
  return createContext(server.deps, { viewer, language: 'en', requestId: randomUUID(), log: server.deps.log });
}
