import { useEffect } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/graphql.ts';

const enterDocument = graphql(`mutation EnterPortal($portalId: ID!) { enterPortal(portalId: $portalId) { id } }`);

/** Tells the server once which portal is open: it comes first from then on (P5), and its moderators see that the person was here. */
export function useEnterPortal(portalId: string | null): void {
  const [, enter] = useMutation(enterDocument);
  useEffect(() => {
    if (portalId) void enter({ portalId });
  }, [portalId, enter]);
}
