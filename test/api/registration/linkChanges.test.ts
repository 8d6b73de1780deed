import { type Actor, anInternalModerator, type InternalModerator, unique } from '../../harness/actors.ts';
import { aCourse } from '../../harness/courses.ts';
import { pageQuery } from '../../harness/events.ts';
import { aPublishedCourse, aRegistrationLink, registers } from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let inside: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
});

const list = `query ($portalId: ID!, $first: Int = 20, $after: String) { registrationLinks(portalId: $portalId, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id url name mode domains expiresAt maxUses uses registered state groupId courses { id title } } } }`;
const update = `mutation ($input: UpdateRegistrationLinkInput!) { updateRegistrationLink(input: $input) { __typename
  ... on RegistrationLinkSuccess { link { name mode domains expiresAt maxUses state courses { id } } } ... on Problem { code message } } }`;
const rotate = `mutation ($portalId: ID!, $linkId: ID!) { rotateRegistrationLink(portalId: $portalId, linkId: $linkId) { __typename
  ... on RegistrationLinkSuccess { link { url } } ... on Problem { code message } } }`;
const revoke = `mutation ($portalId: ID!, $linkId: ID!) { revokeRegistrationLink(portalId: $portalId, linkId: $linkId) { link { state revokedAt } } }`;

const aPortal = async (): Promise<Actor> => (await inside.createsPortal()).moderator;
const linksOf = async (by: Actor, variables: object = {}) =>
  (await by.execute(list, { portalId: by.portalId, ...variables })).expectData<{
    registrationLinks: { totalCount: number; pageInfo: { endCursor: string }; nodes: Record<string, unknown>[] };
  }>().registrationLinks;
const stateOf = async (by: Actor, linkId: string) => (await linksOf(by)).nodes.find(({ id }) => id === linkId)?.state;

describe('R4: changing a link', () => {
  it('rotates: the former address is dead at once, the counts stay', async () => {
    const moderator = await aPortal();
    const { token, linkId } = await aRegistrationLink(moderator);
    await registers(server, token);
    const turns = await Promise.all(
      Array.from({ length: 5 }, () => moderator.execute(rotate, { portalId: moderator.portalId, linkId })),
    );
    const urls = turns.map((answer) => answer.expectData<{ rotateRegistrationLink: { link: { url: string } } }>());
    expect(new Set(urls.map(({ rotateRegistrationLink }) => rotateRegistrationLink.link.url)).size).toBe(5);
    expect((await registers(server, token)).outcome).toBe('REGISTRATION_LINK_INVALID');
    const [now] = (await linksOf(moderator)).nodes;
    expect(now).toMatchObject({ id: linkId, uses: 1, registered: 1 });
    const newest = String(now?.url).split('/').at(-1) ?? '';
    expect((await registers(server, newest)).outcome).toBe('RegisterSuccess');
  });

  it('changes what is given and leaves what is not; null takes away', async () => {
    const moderator = await aPortal();
    const courseId = await aPublishedCourse(moderator);
    const { linkId } = await aRegistrationLink(moderator, { name: 'A', maxUses: 5, courseIds: [courseId] });
    const change = async (input: object) =>
      (await moderator.execute(update, { input: { portalId: moderator.portalId, linkId, ...input } })).expectData<{
        updateRegistrationLink: { link: object };
      }>().updateRegistrationLink.link;
    expect(await change({ mode: 'CLOSED', domains: [' @Dealer.Example ', 'dealer.example'] })).toMatchObject({
      name: 'A',
      mode: 'CLOSED',
      domains: ['dealer.example'],
      maxUses: 5,
      courses: [{ id: courseId }],
    });
    expect(await change({ name: null, maxUses: null, courseIds: [] })).toMatchObject({
      name: null,
      mode: 'CLOSED',
      maxUses: null,
      courses: [],
    });
  });

  it('tells internal moderators of its courses what is published, and no draft (P6)', async () => {
    const portal = await aPortal();
    const published = await aPublishedCourse(portal);
    const title = unique('Published');
    const rename = `mutation ($input: UpdateCourseInput!) { updateCourse(input: $input) { __typename } }`;
    const publish = `mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { __typename } }`;
    (await portal.execute(rename, { input: { courseId: published, title } })).expectData();
    (await portal.execute(publish, { input: { courseId: published } })).expectData();
    (await portal.execute(rename, { input: { courseId: published, title: unique('Secret') } })).expectData();
    const draftTitle = unique('Draft');
    const draft = await aCourse(portal, draftTitle);
    const { linkId } = await aRegistrationLink(portal, { courseIds: [published, draft] });
    const seenBy = async (by: Actor) =>
      (await linksOf(by, { portalId: portal.portalId })).nodes.find(({ id }) => id === linkId)?.courses as object[];
    expect(await seenBy(inside)).toHaveLength(2);
    expect(await seenBy(inside)).toEqual(
      expect.arrayContaining([
        { id: published, title },
        { id: draft, title: null },
      ]),
    );
    expect(await seenBy(portal)).toEqual(
      expect.arrayContaining([
        { id: published, title },
        { id: draft, title: draftTitle },
      ]),
    );
  });

  it('refuses what does not fit', async () => {
    const moderator = await aPortal();
    const { token, linkId } = await aRegistrationLink(moderator);
    await registers(server, token);
    await registers(server, token);
    const change = (input: object) =>
      moderator.execute(update, { input: { portalId: moderator.portalId, linkId, ...input } });
    for (const [input, code] of [
      [{ maxUses: 0 }, 'OUT_OF_RANGE'],
      [{ maxUses: 1_000_001 }, 'OUT_OF_RANGE'],
      [{ maxUses: 1 }, 'BELOW_USES'],
      [{ expiresAt: '2020-01-01T00:00:00Z' }, 'TIME_PAST'],
      [{ expiresAt: '3000-01-01T00:00:00Z' }, 'TIME_PAST'],
      [{ domains: ['no domain'] }, 'DOMAIN_INVALID'],
      [{ domains: ['a@b.example'] }, 'DOMAIN_INVALID'],
      [{ domains: Array.from({ length: 101 }, (_, n) => `d${n}.example`) }, 'TOO_MANY'],
    ] as const) {
      (await change(input)).expectProblem(code);
    }
    const foreign = await aPublishedCourse(await aPortal());
    (await change({ courseIds: [foreign] })).expectError('NOT_FOUND');
    (await change({ groupId: foreign })).expectError('NOT_FOUND');
    const other = await aPortal();
    // S13: a link of another portal.
    (await other.execute(update, { input: { portalId: other.portalId, linkId: linkId, name: 'Mine' } })).expectError(
      'NOT_FOUND',
    );
  });

  it('revokes for good', async () => {
    const moderator = await aPortal();
    const { linkId } = await aRegistrationLink(moderator);
    const at = { portalId: moderator.portalId, linkId };
    const [first, second] = [await moderator.execute(revoke, at), await moderator.execute(revoke, at)];
    expect(second.expectData()).toEqual(first.expectData());
    (await moderator.execute(rotate, at)).expectProblem('REGISTRATION_LINK_REVOKED');
    (await moderator.execute(update, { input: { ...at, name: 'B' } })).expectProblem('REGISTRATION_LINK_REVOKED');
    expect(await stateOf(moderator, linkId)).toBe('REVOKED');
  });

  it('tells all of it as events without names or tokens, also when done from the internal portal', async () => {
    const { portalId, moderator } = await inside.createsPortal();
    const from = { ...inside, portalId };
    const { linkId, token } = await aRegistrationLink(from, { name: 'Secret name' });
    (await inside.execute(update, { input: { portalId, linkId, name: 'Other' } })).expectData();
    (await inside.execute(rotate, { portalId, linkId })).expectData();
    (await inside.execute(revoke, { portalId, linkId })).expectData();
    const answer = await moderator.execute(pageQuery, { portalId });
    const { nodes } = answer.expectData<{
      portalEvents: { nodes: { kind: string; subjectId: string; payload: object }[] };
    }>().portalEvents;
    const of = nodes.filter(({ subjectId }) => subjectId === linkId);
    expect(of.map(({ kind }) => kind)).toEqual(
      ['CREATED', 'CHANGED', 'ROTATED', 'REVOKED'].map((what) => `REGISTRATION_LINK_${what}`),
    );
    expect(of.map(({ payload }) => payload)).toEqual(of.map(() => ({ linkId })));
    expect(JSON.stringify(nodes)).not.toContain(token);
  });

  it('makes one link for one idempotency key', async () => {
    const moderator = await aPortal();
    const given = { name: 'Once', idempotencyKey: unique('key') };
    const made = await Promise.all(Array.from({ length: 5 }, () => aRegistrationLink(moderator, given)));
    expect(new Set(made.map(({ linkId }) => linkId)).size).toBe(1);
    expect((await linksOf(moderator)).totalCount).toBe(2);
  });
});
