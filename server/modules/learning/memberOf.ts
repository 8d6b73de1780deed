import { type Ctx, read } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { Membership } from '../accounts/Membership.entity.ts';

/** Whose enrolment, attempt or answer it is, one statement for all of a level. The list has checked who may see them. */
export async function memberOf(
  ctx: Ctx,
  { portalId, membershipId }: { portalId: string; membershipId: string },
): Promise<Membership> {
  const member = await ctx.loaders
    .of<string, Membership | null>(`memberOf:${portalId}`, async (ids) => {
      const rows = await read(ctx, (em) => em.find(Membership, { portalId, id: { $in: [...ids] } }), [portalId]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(membershipId);
  // A foreign key keeps the membership as long as what it has is there.
  if (!member) throw new AppError('INTERNAL');
  return member;
}
