import type { EditedItemFragment, ReadRule } from '../../../generated/graphql.ts';
import { localTime } from '../../components/localTime.ts';

/** What one can change about an item; what its kind does not have stays empty. */
export interface ItemValues {
  title: string;
  html: string;
  /** Of the text, not changed by people. */
  version: string;
  shown: string;
  readRule: ReadRule;
  readSeconds: number | null;
  fileName: string;
  fileSha256: string;
  /** Id of the item that has to be done before; empty for none. */
  opensAfter: string;
  /** As an input of the browser writes it, in local time; empty for none. */
  opensAt: string;
}

export function itemValues(item: EditedItemFragment): ItemValues {
  const lesson = item.__typename === 'Lesson' ? item : null;
  const material = item.__typename === 'Material' ? item : null;
  return {
    title: item.title,
    html: lesson?.text.source ?? '',
    version: lesson?.text.version ?? '',
    shown: lesson?.text.html ?? '',
    readRule: lesson?.readRule ?? 'OPENED',
    readSeconds: lesson?.readSeconds ?? null,
    fileName: material?.fileName ?? '',
    fileSha256: material?.file.sha256 ?? '',
    opensAfter: item.opensAfter?.id ?? '',
    opensAt: localTime(item.opensAt),
  };
}
