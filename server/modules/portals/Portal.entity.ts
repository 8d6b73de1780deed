import { defineEntity, p } from '@mikro-orm/postgresql';
import { Language, PortalKind, PortalStatus } from '../../../schema/enums.ts';

const schema = defineEntity({
  name: 'Portal',
  tableName: 'portal',
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid(),
    homePortalId: p.uuid(),
    kind: p.enum(Object.values(PortalKind)),
    name: p.string(),
    nameKey: p.string().persist(false),
    title: p.string().strictNullable(),
    language: p.enum(Object.values(Language)),
    status: p.enum(Object.values(PortalStatus)),
    createdAt: p.datetime().onCreate(() => new Date()),
    createdBy: p.uuid().strictNullable(),
  },
  filters: {
    // A portal's row shows to itself and to the internal portal that opened it.
    portal: {
      name: 'portal',
      cond: (args: { portals: string[] }) => ({
        $or: [{ id: { $in: args.portals } }, { homePortalId: { $in: args.portals } }],
      }),
      default: true,
    },
  },
});

/** An isolated LMS, internal or external. */
export class Portal extends schema.class {}
schema.setClass(Portal);
