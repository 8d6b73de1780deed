import { useSearchParams } from 'react-router';

/** Which page of a list the address names: a cursor, or null for the first. */
export function usePlace(): { after: string | null } {
  const [params] = useSearchParams();
  return { after: params.get('after') };
}
