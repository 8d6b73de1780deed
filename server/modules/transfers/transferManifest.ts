/** What arrived, kept with the transfer as JSON (T3, T7). */
export interface TransferManifest {
  competencies: ManifestCompetency[];
  files: number;
  items: ManifestItem[];
  /** Links whose target is not in the portal. */
  openLinks: OpenLink[];
}

export interface OpenLink {
  ownerTitle: string;
  kind: string;
  targetRootId: string;
}

export interface ManifestCompetency {
  sourceId: string;
  targetId: string;
  title: string;
  outcome: 'ADDED' | 'MATCHED_ORIGIN' | 'MATCHED_TITLE';
}

export interface ManifestItem {
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
  hash: string;
}
