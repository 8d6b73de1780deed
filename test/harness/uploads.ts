import type { Actor } from './actors.ts';
import type { TestServer } from './testServer.ts';

const request = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) {
  __typename
  ... on RequestUploadSuccess { uploadUrl method expiresAt maxBytes }
  ... on Problem { code message } } }`;

/** What a PUT to an upload address answered. */
export interface UploadAnswer {
  status: number;
  file?: { sha256: string; name: string; mediaType: string; bytes: number; reference: string };
  error?: { message: string; extensions: { code: string; reason?: string; requestId: string } };
}

/** The path of an upload address for a file of so many bytes. */
export async function requestsUpload(actor: Actor, portalId: string, fileName: string, bytes: number): Promise<string> {
  const answer = await actor.execute(request, { input: { portalId, fileName, bytes } });
  const { requestUpload } = answer.expectData<{ requestUpload: { uploadUrl?: string; code?: string } }>();
  if (!requestUpload.uploadUrl) throw new Error(`no upload address: ${JSON.stringify(requestUpload)}`);
  return new URL(requestUpload.uploadUrl).pathname;
}

/** Sends bytes to an upload address, in process. */
export async function puts(
  server: TestServer,
  path: string,
  bytes: Buffer,
  headers: Record<string, string> = {},
): Promise<UploadAnswer> {
  const response = await server.app.http.inject({ method: 'PUT', url: path, payload: bytes, headers });
  const body = response.json<{ file?: UploadAnswer['file']; errors?: [NonNullable<UploadAnswer['error']>] }>();
  return { status: response.statusCode, file: body.file, error: body.errors?.[0] };
}

/** Uploads a file as a moderator does: asks for an address and sends the bytes. */
export async function uploads(actor: Actor, portalId: string, fileName: string, bytes: Buffer): Promise<UploadAnswer> {
  return puts(actor.server, await requestsUpload(actor, portalId, fileName, bytes.length), bytes);
}

/** The path where the actor may load a file of the portal. */
export async function filePathFor(actor: Actor, portalId: string, sha256: string): Promise<string> {
  const answer = await actor.execute(
    'query ($portalId: ID!, $sha256: [ID!]!) { files(portalId: $portalId, sha256: $sha256) { url } }',
    {
      portalId,
      sha256: [sha256],
    },
  );
  const [file] = answer.expectData<{ files: { url: string }[] }>().files;
  if (!file) throw new Error(`no file ${sha256} in portal ${portalId}`);
  return new URL(file.url).pathname;
}
