import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../graphql/graphql.ts';
import { toolTexts } from '../i18n/tools/area.ts';
import { useText } from '../i18n/useText.ts';

const uploadDocument = graphql(`
  mutation RequestUpload($input: RequestUploadInput!) {
    requestUpload(input: $input) {
      __typename
      ... on RequestUploadSuccess { uploadUrl }
      ... on Problem { code message }
    }
  }
`);

/** A file on its way to a portal. */
export interface Upload {
  /** Sends a file; its sha256, by which the API knows it, or null when it was refused or taken back (see `problem`). */
  send(file: File): Promise<string | null>;
  /** How much has arrived, 0–100; null when nothing is under way. */
  percent: number | null;
  /** Why the last file was refused, in the reader's language. */
  problem: string | null;
  cancel(): void;
}

/** Sends files of any allowed kind to a portal, one at a time, with progress. */
export function useUpload(portalId: string): Upload {
  const t = useText(toolTexts);
  const client = useClient();
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<XMLHttpRequest | null>(null);
  const send = async (file: File): Promise<string | null> => {
    setProblem(null);
    setPercent(0);
    const input = { portalId, fileName: file.name, bytes: file.size };
    const { data } = await client.mutation(uploadDocument, { input }).toPromise();
    const target = data?.requestUpload;
    const answer = target && 'uploadUrl' in target ? await put(target.uploadUrl, file) : null;
    setPercent(null);
    if (answer?.sha256 || answer?.isGone) return answer.sha256;
    setProblem(answer?.problem ?? (target && 'message' in target ? target.message : t('uploadFailed')));
    return null;
  };
  function put(address: string, file: File): Promise<Answer> {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      running.current = request;
      request.open('PUT', new URL(address).pathname);
      request.responseType = 'json';
      request.upload.onprogress = ({ loaded, total }) => setPercent(Math.round((loaded / Math.max(1, total)) * 100));
      request.onload = () => resolve(answerOf(request));
      request.onerror = () => resolve({ sha256: null });
      request.onabort = () => resolve({ sha256: null, isGone: true });
      request.send(file);
    });
  }
  return { send, percent, problem, cancel: () => running.current?.abort() };
}

interface Answer {
  sha256: string | null;
  problem?: string;
  /** Taken back by the person. */
  isGone?: boolean;
}

function answerOf({ response }: XMLHttpRequest): Answer {
  const body = response as { file?: { sha256: string }; errors?: { message: string }[] } | null;
  return { sha256: body?.file?.sha256 ?? null, problem: body?.errors?.[0]?.message };
}
