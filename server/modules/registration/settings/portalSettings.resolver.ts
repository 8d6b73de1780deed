import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import {
  PortalSettings,
  UpdatePortalSettingsInput,
  UpdatePortalSettingsResult,
} from '../../../../schema/portalSettings.ts';
import type { Ctx as Context } from '../../../context.ts';
import { portalSettings, updatePortalSettings } from './portalSettings.ts';

@Resolver()
export class PortalSettingsResolver {
  @Query(() => PortalSettings, {
    description: 'The settings of a portal, for those who run it. NOT_FOUND outside, FORBIDDEN for other members.',
  })
  portalSettings(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'Id of the portal.' }) portalId: string,
  ): Promise<PortalSettings> {
    return portalSettings(ctx, portalId);
  }

  @Mutation(() => UpdatePortalSettingsResult, {
    description: 'Changes settings of a portal. For those who run it; NOT_FOUND outside, FORBIDDEN for other members.',
  })
  updatePortalSettings(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdatePortalSettingsInput, { description: 'What changes.' }) input: UpdatePortalSettingsInput,
  ): Promise<typeof UpdatePortalSettingsResult> {
    return updatePortalSettings(ctx, input) as Promise<typeof UpdatePortalSettingsResult>;
  }
}
