import { useRef, useState } from 'react';
import type {
  GiftPartFragment,
  GiftTakenFragment,
  GiftTrueFalseFeedback,
  ImportGiftInput,
} from '../../../../generated/graphql.ts';
import { usePortal } from '../../../app/auth/PortalGate.tsx';
import { useMutationForm } from '../../../graphql/useMutationForm.ts';
import { importGiftDocument } from './giftDocuments.ts';

/** What a text holds, or held when it was imported. */
export interface GiftReportData {
  isDone: boolean;
  testId: string | null;
  counts: { taken: number; refused: number; noted: number };
  refused: readonly GiftPartFragment[];
  others: readonly GiftTakenFragment[];
}

/** What is to be imported: a text, or a file of the portal where the text is too large for a request. */
export interface GiftSource {
  text?: string;
  fileSha256?: string;
  trueFalseFeedback: GiftTrueFalseFeedback;
}

/** Checks a GIFT text without storing anything, and imports it once. */
export function useGiftImport() {
  const { portalId } = usePortal();
  const form = useMutationForm(importGiftDocument);
  const [report, setReport] = useState<GiftReportData | null>(null);
  const last = useRef<ImportGiftInput | null>(null);
  const send = async (input: ImportGiftInput, before: GiftReportData | null): Promise<GiftReportData | null> => {
    const after = before?.others.at(-1)?.index;
    const done = await form.send({ input, after });
    if (!done) return null;
    last.current = input;
    const { counts, refused, others, dryRun, test } = done;
    const next = { isDone: !dryRun, testId: test?.id ?? null, counts, refused };
    const told = { ...next, others: [...(before?.others ?? []), ...others] };
    setReport(told);
    return told;
  };
  return {
    form,
    report,
    /** Rehearses: nothing is stored. */
    check: (testId: string | null, source: GiftSource) =>
      send({ ...(testId ? { testId } : { portalId }), ...source, dryRun: true, onRefusal: 'IMPORT_OTHERS' }, null),
    /** Imports; without the good ones alone, a single refusal stops all. */
    store: (testId: string, source: GiftSource, isPartly: boolean, idempotencyKey: string) =>
      send(
        { testId, ...source, dryRun: false, onRefusal: isPartly ? 'IMPORT_OTHERS' : 'IMPORT_NOTHING', idempotencyKey },
        null,
      ),
    /** The next fifty parts of the same report. */
    more: () => (last.current ? send(last.current, report) : null),
    forget: () => {
      form.clear();
      setReport(null);
    },
  };
}
