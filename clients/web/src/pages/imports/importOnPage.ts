import { graphql } from '../../graphql/graphql.ts';

/** An import as its page shows it. */
export const importOnPage = graphql(`
  fragment ImportOnPage on MemberImport {
    id fileName dryRun state message failureLine ignoredColumns rowsTotal rowsDone cancelRequested createdAt finishedAt
    counts { accepted created invited alreadyMembers refused }
  }
`);
