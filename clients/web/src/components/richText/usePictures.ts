import { useCallback, useRef } from 'react';
import { useClient } from 'urql';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { type Upload, useUpload } from '../useUpload.ts';

const picturesDocument = graphql(`
  query PicturesInText($portalId: ID!, $sha256: [ID!]!) { files(portalId: $portalId, sha256: $sha256) { sha256 url } }
`);

/** The pictures of a text that is being written. */
export interface Pictures {
  /** Where the bytes of a picture are for now; null if it is not there any more. */
  urlOf: (source: string) => Promise<string | null>;
  upload: Upload;
}

const reference = /extramural:file\/([0-9a-f]{64})/g;

/** Finds the addresses of a text's pictures: all of those at the beginning with one question, later ones singly. */
export function usePictures(html: string): Pictures {
  const { portalId } = usePortal();
  const client = useClient();
  const upload = useUpload(portalId);
  const first = useRef(html);
  const known = useRef<Promise<Map<string, string>> | null>(null);
  const urlOf = useCallback(
    async (source: string): Promise<string | null> => {
      const [sha] = shasOf(source);
      // A picture of another place: it is not loaded, and taken out when the text is saved.
      if (!sha) return null;
      const ask = async (sha256: string[]): Promise<Map<string, string>> => {
        const { data } = await client.query(picturesDocument, { portalId, sha256 }).toPromise();
        return new Map((data?.files ?? []).map((file) => [file.sha256, file.url]));
      };
      known.current ??= ask([...new Set([sha, ...shasOf(first.current)])].slice(0, 100));
      return (await known.current).get(sha) ?? (await ask([sha])).get(sha) ?? null;
    },
    [client, portalId],
  );
  return { urlOf, upload };
}

const shasOf = (text: string): string[] => [...text.matchAll(reference)].map(([, sha = '']) => sha);
