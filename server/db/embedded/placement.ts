import { stat } from 'node:fs/promises';
import path from 'node:path';
import { copyBinaries, makeCopyDirectory, moveCluster } from './copies.ts';
import type { Choice } from './dataDirectory.ts';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.ts';
import type { Binaries } from './findBinaries.ts';
import { findUser, giveTo, type RunAs, uidOf, whyNot } from './runAs.ts';

/** How the database runs: as whom, with which programs, and where its directory is (or will be made). */
export interface Placement {
  kind: 'direct' | 'user' | 'userns' | 'copy';
  runAs: RunAs;
  binaries: Binaries;
  parent: string;
  clusterDir: string | undefined;
}

export interface PlacementRequest {
  dataDir: string;
  clusterDir: string | undefined;
  binaries: Binaries;
  remembered: Choice['kind'];
  only: Exclude<Placement['kind'], 'direct'> | undefined;
  users: readonly string[];
  copiesDir: string;
  warn: (message: string) => void;
}

interface Owner {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it directly; root runs it as a system user, or in a user
 * namespace where that user cannot enter our directories, or else from a copy outside of them. What was chosen before
 * comes first, then what fits the owner of the files. Problems: `WRONG_OWNER`, `NO_USER`.
 */
export async function choosePlacement(request: PlacementRequest): Promise<Placement> {
  const { dataDir, clusterDir, binaries } = request;
  const owner: Owner | undefined = clusterDir ? await stat(clusterDir) : undefined;
  if (process.getuid?.() !== 0) {
    if (owner && clusterDir && process.getuid && owner.uid !== process.getuid()) throw wrongOwner(clusterDir, owner);
    const parent = clusterDir ? path.dirname(clusterDir) : dataDir;
    return { kind: 'direct', runAs: { kind: 'direct' }, binaries, parent, clusterDir };
  }
  const reasons: string[] = [];
  for (const kind of orderOf(request, owner)) {
    const found = await tryKind(kind, request, owner);
    if (typeof found === 'string') reasons.push(`${kind}: ${found}`);
    else return await settle(found, request, owner);
  }
  throw new EmbeddedPostgresError(
    'NO_USER',
    `PostgreSQL does not run as root, and no other way was found (${reasons.join('; ')}). ` +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function orderOf(
  { remembered, only }: PlacementRequest,
  owner: Owner | undefined,
): Exclude<Placement['kind'], 'direct'>[] {
  if (only) return [only];
  const usual = owner?.uid === 0 ? (['userns', 'user', 'copy'] as const) : (['user', 'userns', 'copy'] as const);
  const first = usual.filter((kind) => kind === remembered);
  return [...first, ...usual.filter((kind) => kind !== remembered)];
}

async function tryKind(
  kind: Exclude<Placement['kind'], 'direct'>,
  request: PlacementRequest,
  owner: Owner | undefined,
): Promise<Placement | string> {
  const { clusterDir, binaries } = request;
  const parent = clusterDir ? path.dirname(clusterDir) : request.dataDir;
  const user: RunAs | undefined = kind === 'userns' ? { kind } : userFor(request, owner);
  if (!user) return `no user ${request.users.join(' or ')}`;
  if (kind !== 'copy') {
    return (await whyNot(user, binaries, parent)) ?? { kind, runAs: user, binaries, parent, clusterDir };
  }
  const copied = await copyBinaries(binaries, request.copiesDir);
  if (!(await whyNot(user, copied, parent))) return { kind, runAs: user, binaries: copied, parent, clusterDir };
  const outside = await makeCopyDirectory(request.copiesDir);
  return (await whyNot(user, copied, outside)) ?? { kind, runAs: user, binaries: copied, parent: outside, clusterDir };
}

function userFor({ users }: PlacementRequest, owner: Owner | undefined): RunAs | undefined {
  return owner && owner.uid !== 0 ? { kind: 'user', uid: owner.uid, gid: owner.gid } : findUser(users);
}

/** Brings an existing cluster to where and to whom the placement wants it. */
async function settle(place: Placement, { warn }: PlacementRequest, owner: Owner | undefined): Promise<Placement> {
  const before = place.clusterDir;
  if (!before || !owner) return place;
  let clusterDir = before;
  if (path.dirname(before) !== place.parent) {
    clusterDir = await moveCluster(before, place.parent);
    warn(`The database's directory cannot be entered any more by its user; its data now lie in ${clusterDir}.`);
  }
  if (owner.uid !== uidOf(place.runAs)) {
    await giveTo(place.runAs, clusterDir);
    warn(`The files of ${clusterDir} now belong to uid ${uidOf(place.runAs)} (before: ${owner.uid}).`);
  }
  return { ...place, clusterDir };
}

function wrongOwner(clusterDir: string, owner: Owner): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'WRONG_OWNER',
    `The database in ${clusterDir} belongs to uid ${owner.uid}, not to you. Start as that user or as root, ` +
      'or choose another data directory.',
  );
}
