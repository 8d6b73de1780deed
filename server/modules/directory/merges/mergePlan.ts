/** What a merge did in one portal: ids and former values, all that an undo needs. */
export type MergedPortal =
  | { portalId: string; action: 'MOVE'; membershipId: string }
  | {
      portalId: string;
      action: 'COMBINE';
      keptId: string;
      goneId: string;
      keptStatus: string;
      goneStatus: string;
      keptRole: string;
      /** What the merge made of the place that stayed; what is otherwise by now somebody else changed. */
      mergedStatus: string;
      mergedRole: string;
      /** Enrolments that passed from the one to the other. */
      enrollments: string[];
      /** Pairs that changed places, since the outsider's got further. */
      swapped: { kept: string; gone: string }[];
      attempts: { id: string; number: number }[];
      evidence: string[];
      allowances: string[];
      heads: string[];
    };

/** A merge as it was made, in the order of the portals. */
export interface MergePlan {
  portals: MergedPortal[];
}
