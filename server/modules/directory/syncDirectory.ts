import type { SyncDirectoryInput, SyncDirectoryResult } from '../../../schema/directory.ts';
import { authorize } from '../../auth/authorize.ts';
import { type Ctx, write } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { lockMembers } from '../members/lockMembers.ts';
import { canSyncDirectory } from './directory.policy.ts';
import { setDepartmentHeads } from './setDepartmentHeads.ts';
import { removeDepartments, syncDepartments } from './syncDepartments.ts';
import { syncPeople } from './syncPeople.ts';

/** Rows of each sort in one page. */
const most = 500;

/**
 * Takes a page of the directory into an internal portal (R6), for its admins: departments become groups, people become members,
 * by the id that the directory gives them. The same page again changes nothing; pages may come in any order and again after a
 * failure. A row that cannot be taken is refused alone and says why. Whom the page disables is out at once.
 */
export async function syncDirectory(ctx: Ctx, input: SyncDirectoryInput): Promise<SyncDirectoryResult> {
  const portalId = idOf(input.portalId);
  authorize(ctx, portalId, canSyncDirectory);
  for (const field of ['departments', 'people'] as const) {
    if (input[field].length > most) throw badInput(`input.${field}`, 'input.count', { least: 0, most });
  }
  return write(ctx, { portal: portalId }, async (tx) => {
    // One page after the other: each looks at what the others left.
    await lockMembers(ctx, tx, portalId);
    const departments = await syncDepartments(ctx, tx, portalId, input.departments);
    const people = await syncPeople(ctx, tx, portalId, input.people);
    // Last, when those who head a department are there and those who left one are gone.
    await setDepartmentHeads(tx, portalId, input.departments, departments);
    await removeDepartments(tx, portalId, input.departments, departments);
    const rows = { departments: departments.rows(), people: people.rows() };
    const all = [...rows.departments, ...rows.people];
    const count = (outcome: string): number => all.filter((row) => row.outcome === outcome).length;
    const refused = count('REFUSED');
    const changed = { created: count('CREATED'), updated: count('UPDATED'), disabled: count('DISABLED') };
    if (changed.created + changed.updated + changed.disabled > 0)
      tx.record({ kind: 'directory.synced', portalId, payload: { ...changed, refused } });
    return { ...rows, refused };
  });
}
