import type { Deps } from '../../../context.ts';

/**
 * The address of the public page of a certificate (L8), for everybody: on the public site, also for certificates of the internal
 * portal, whose own site may be closed to the world.
 */
export const verificationUrl = (deps: Pick<Deps, 'publicUrl'>, number: string): string =>
  `${deps.publicUrl()}/certificates/${number}`;
