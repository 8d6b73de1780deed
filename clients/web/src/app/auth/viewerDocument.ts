import { graphql } from '../../graphql/graphql.ts';

/** Who is signed in and where they belong; null when nobody is. Asked once, and again when it may have changed. */
export const viewerDocument = graphql(`
  query Viewer {
    viewer {
      accountId email name audience language emailProved
      memberships {
        id portalId role status portalTitle portalLanguage blockedByAddress
        portal { id kind name title }
        wanted { id kind title }
        termsToAccept { version }
        portalLook { accent logoUrl }
      }
    }
  }
`);
