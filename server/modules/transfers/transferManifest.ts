/** What arrived, as told to moderators and integrators after a transfer (T3, T7). */
export interface TransferManifest {
  competencies: {
    sourceId: string;
    targetId: string;
    title: string;
    outcome: 'ADDED' | 'MATCHED_ORIGIN' | 'MATCHED_TITLE';
  }[];
  files: { count: number; bytes: number };
  items: {
    sourceId: string;
    copyId: string;
    title: string;
    revision: number;
    lessons: number;
    materials: number;
    tests: number;
    questions: number;
    outcome: 'COPIED' | 'ALREADY_THERE';
    verified: boolean;
  }[];
  /** Links whose target is not in the portal; they show as plain text until it is transferred. */
  openLinks: { ownerTitle: string; kind: 'COURSE' | 'TEST' | 'ITEM'; targetRootId: string }[];
}
