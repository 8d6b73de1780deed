import type { Place } from '../../harness/stage.ts';

/** The version of the terms that the portal has at present. */
export const termsOf = async (place: Place): Promise<number> => {
  const answer = await place.moderator.execute(
    'query ($portalId: ID!) { portalTerms(portalId: $portalId) { version } }',
    {
      portalId: place.portalId,
    },
  );
  return answer.expectData<{ portalTerms: { version: number } }>().portalTerms.version;
};
