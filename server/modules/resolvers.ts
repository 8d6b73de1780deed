import { AccountsResolver, MembershipResolver } from './accounts/accounts.resolver.ts';
import { CompetenciesResolver } from './content/competencies/competencies.resolver.ts';
import { FilesResolver } from './content/files.resolver.ts';
import { CreatePortalSuccessResolver, PortalsResolver } from './portals/portals.resolver.ts';
import { TransfersResolver } from './transfers/transfers.resolver.ts';

/** Every resolver of the schema. */
export const resolvers = [
  AccountsResolver,
  MembershipResolver,
  PortalsResolver,
  CreatePortalSuccessResolver,
  TransfersResolver,
  FilesResolver,
  CompetenciesResolver,
] as const;
