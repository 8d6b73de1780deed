import { useMutation } from 'urql';
import { graphql } from '../../graphql/graphql.ts';
import { useRestart } from './ApiProvider.tsx';

const signOutDocument = graphql(`mutation SignOut { signOut }`);

/** Ends the session of this site; the page then is that of somebody who is not signed in. */
export function useSignOut(): () => Promise<void> {
  const [, signOut] = useMutation(signOutDocument);
  const restart = useRestart();
  return async () => {
    await signOut({});
    restart();
  };
}
