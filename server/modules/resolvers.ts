import { AccountsResolver, MembershipResolver } from './accounts/accounts.resolver.ts';
import { CreatePortalSuccessResolver, PortalsResolver } from './portals/portals.resolver.ts';

/** Every resolver of the schema. */
export const resolvers = [AccountsResolver, MembershipResolver, PortalsResolver, CreatePortalSuccessResolver] as const;
