import { apiError } from './ApiError.ts';
import type { Client } from './createClient.ts';
import { expectType } from './expectType.ts';
import { graphql } from './graphql.ts';

const requestUploadDocument = graphql(`
  mutation RequestUpload($input: RequestUploadInput!) {
    requestUpload(input: $input) {
      __typename
      ... on RequestUploadSuccess { uploadUrl method }
      ... on Problem { code message }
    }
  }
`);

/** A file as the portal keeps it; `reference` is what the HTML of lessons calls it. */
export interface UploadedFile {
  sha256: string;
  name: string;
  mediaType: string;
  bytes: number;
  reference: string;
}

/** Uploads a file into a portal: asks for a signed address and sends the bytes there. */
export async function uploadFile(
  client: Client,
  portalId: string,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<UploadedFile> {
  const input = { portalId, fileName, bytes: bytes.byteLength };
  const { requestUpload } = await client.request(requestUploadDocument, { input });
  const { uploadUrl, method } = expectType(requestUpload, 'RequestUploadSuccess');
  const answer = await fetch(uploadUrl, { method, body: bytes });
  const body = (await answer.json()) as { file?: UploadedFile; errors?: { message: string }[] };
  if (!body.file) throw apiError(body.errors ?? []);
  return body.file;
}
