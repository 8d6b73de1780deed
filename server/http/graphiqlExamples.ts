/** One tab of GraphiQL: a document, and its variables as JSON. */
export interface GraphiqlExample {
  query: string;
  variables?: string;
}

const variables = (values: object): string => JSON.stringify(values, null, 2);

/**
 * The tabs that GraphiQL opens with: a walk from signing in to watching content arrive in a portal. A test holds each against
 * the schema.
 */
export const graphiqlExamples: GraphiqlExample[] = [
  {
    query: `# 1. Sign in. The e-mail address and the password of the demo
# were printed when the server started. The session goes into
# a cookie of this browser, so that every other tab is signed in.
mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignInSuccess {
      expiresAt
      viewer { name memberships { role portal { id name } } }
    }
    ... on Problem { code message }
  }
}
`,
    variables: variables({
      input: { email: 'ada@warmstrand.example', password: '', audience: 'INTERNAL', cookie: true },
    }),
  },
  {
    query: `# 2. Who is signed in, and where.
query Me {
  viewer {
    name
    email
    language
    memberships {
      role
      status
      portal { id name title kind signInUrl }
    }
  }
}
`,
  },
  {
    query: `# 3. The external portals of the organization, by page.
query Portals($search: String, $after: String) {
  portals(first: 20, search: $search, after: $after, sort: NAME) {
    totalCount
    nodes {
      id
      name
      title
      status
      counts { members courses tests }
      registrationLink { url }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
    variables: variables({ search: null, after: null }),
  },
  {
    query: `# 4. Open a portal. Its name is an e-mail address: the login of
# its moderator, whose password is shown this once.
mutation CreatePortal($input: CreatePortalInput!) {
  createPortal(input: $input) {
    __typename
    ... on CreatePortalSuccess {
      portal { id name }
      moderatorLogin
      generatedPassword
      signInUrl
      registrationLink { url }
    }
    ... on Problem { code message }
  }
}
`,
    variables: variables({ input: { name: 'academy@partner.example', title: 'Partner academy', language: 'en' } }),
  },
  {
    query: `# 5. Copy a course with its tests, files and competencies into
# a portal. Workers do it in the background.
mutation StartTransfer($input: StartTransferInput!) {
  startTransfer(input: $input) {
    __typename
    ... on StartTransferSuccess {
      orderId
      transfers {
        id
        state
        message
        target { name }
        items { kind title state }
      }
    }
    ... on Problem { code message }
  }
}
`,
    variables: variables({
      input: {
        items: [{ kind: 'COURSE', id: 'the id of a course of the internal portal' }],
        targetPortalIds: ['the id of an external portal'],
      },
    }),
  },
  {
    query: `# 6. Listen to a portal's log: first what happened since
# \`after\`, then everything as it happens.
subscription Events($portalId: ID!, $after: SafeInt) {
  portalEvents(portalId: $portalId, after: $after) {
    seq
    kind
    occurredAt
    payload
  }
}
`,
    variables: variables({ portalId: 'the id of a portal that you moderate', after: 0 }),
  },
];
