import type { ImportMembersInput } from '../../../generated/graphql.ts';

const keyOf = (importId: string): string => `extramural-import-${importId}`;

/** Keeps in this tab with what a dry run was ordered, since the API does not tell: the import itself follows with the same. */
export function keepWanted(importId: string, wanted: ImportMembersInput): void {
  sessionStorage.setItem(keyOf(importId), JSON.stringify(wanted));
}

/** With what a dry run was ordered in this tab; null for another tab's. */
export function wantedOf(importId: string): ImportMembersInput | null {
  return JSON.parse(sessionStorage.getItem(keyOf(importId)) ?? 'null') as ImportMembersInput | null;
}
