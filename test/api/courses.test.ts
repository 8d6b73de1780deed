import { type aMember, anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { aCourse, aFile, aLesson, change, itemsOf, publishes } from '../harness/courses.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const revision = `number title requirements note publishedAt contentHash description { html source } competencies { title }`;
const fields = `id portalId title createdAt updatedAt origin { originId revision behindBy }
  draft { ${revision} } published { ${revision} }`;
const create = `mutation ($input: CreateCourseInput!) { createCourse(input: $input) { __typename
  ... on CreateCourseSuccess { course { ${fields} } notes { code subject } }
  ... on Problem { code message } ... on InvalidInputProblem { field } } }`;
const update = `mutation ($input: UpdateCourseInput!) { updateCourse(input: $input) { __typename
  ... on UpdateCourseSuccess { course { ${fields} } notes { code subject } }
  ... on Problem { code message } ... on InvalidInputProblem { field } } }`;
const one = `query ($id: ID!) { course(id: $id) { ${fields} revisions { totalCount nodes { ${revision} } } } }`;
const remove = `mutation ($id: ID!) { deleteCourse(id: $id) { __typename ... on DeleteCourseSuccess { courseId } } }`;
const duplicate = `mutation ($input: DuplicateCourseInput!) { duplicateCourse(input: $input) { course { ${fields} } } }`;
const setCompetencies = `mutation ($input: SetCourseCompetenciesInput!) { setCourseCompetencies(input: $input) { __typename
  ... on SetCourseCompetenciesSuccess { course { draft { competencies { id title } } } } ... on Problem { code message } } }`;

const unknown = '01890000-0000-7000-8000-000000000000';

describe('T1: making a course', () => {
  it('begins with a draft and nothing published', async () => {
    const picture = await aFile(moderator);
    const input = {
      portalId: moderator.portalId,
      title: ' Heat pumps ',
      description: `<p>All of it<script>x</script> <img src="extramural:file/${picture}" alt="p"> <img src="https://a.example/x.png"></p>`,
      requirements: 'A ladder',
    };
    const { createCourse } = (await moderator.execute(create, { input })).expectData<{
      createCourse: {
        course: { id: string; draft: { description: { html: string; source: string } } };
        notes: object[];
      };
    }>();
    expect(createCourse).toMatchObject({
      course: {
        portalId: moderator.portalId,
        title: 'Heat pumps',
        origin: null,
        published: null,
        draft: { number: null, title: 'Heat pumps', requirements: 'A ladder', contentHash: null, competencies: [] },
      },
      notes: [
        { code: 'PICTURE_DROPPED', subject: 'https://a.example/x.png' },
        { code: 'TAG_DROPPED', subject: 'script' },
      ],
    });
    const { html, source } = createCourse.course.draft.description;
    expect(source).toContain(`src="extramural:file/${picture}"`);
    expect(html).toContain(`/files/${moderator.portalId}/${picture}/`);
    const { rows } = await server.superuser.query(
      `SELECT kind, payload FROM event WHERE portal_id = $1 AND subject_id = $2`,
      [moderator.portalId, createCourse.course.id],
    );
    expect(rows).toEqual([
      {
        kind: 'content.created',
        payload: { contentId: createCourse.course.id, contentKind: 'COURSE', title: 'Heat pumps' },
      },
    ]);
  });

  it('makes one course per idempotency key, also of ten at once', async () => {
    const input = { portalId: moderator.portalId, title: unique('Once'), idempotencyKey: unique('key') };
    const answers = await Promise.all(Array.from({ length: 10 }, () => moderator.execute(create, { input })));
    const ids = answers.map((a) => a.expectData<{ createCourse: { course: { id: string } } }>().createCourse.course.id);
    expect(new Set(ids).size).toBe(1);
    (await moderator.execute(create, { input: { ...input, title: 'Other' } })).expectError('CONFLICT');
    const long = { ...input, idempotencyKey: 'x'.repeat(201) };
    (await moderator.execute(create, { input: long })).expectError('BAD_INPUT');
  });

  it('is possible in an external portal too, for its own moderator only', async () => {
    const { moderator: outside, portalId } = await moderator.createsPortal();
    const id = await aCourse(outside);
    (await outside.execute(one, { id })).expectData();
    (await moderator.execute(one, { id })).expectError('NOT_FOUND');
    (await moderator.execute(create, { input: { portalId, title: 'T' } })).expectError('NOT_FOUND');
  });

  it('refuses what is empty or too long', async () => {
    const { portalId } = moderator;
    for (const given of [
      { title: ' \u0000' },
      { title: 'x'.repeat(201) },
      { title: 'T', requirements: 'x'.repeat(5001) },
    ])
      (await moderator.execute(create, { input: { portalId, ...given } })).expectError('BAD_INPUT');
    const problem = (
      await moderator.execute(create, { input: { portalId, title: 'T', description: 'x'.repeat(102_401) } })
    ).expectProblem('HTML_TOO_LARGE');
    expect(problem.field).toBe('input.description');
    (
      await moderator.execute(create, { input: { portalId, title: 'T', description: 'ż'.repeat(51_200) } })
    ).expectData();
  });
});

describe('changing a course', () => {
  it('changes what is given, empties what is null, leaves the rest', async () => {
    const id = await aCourse(moderator, 'Before', { description: '<p>d</p>', requirements: 'r' });
    const first = (await moderator.execute(update, { input: { courseId: id, title: 'After' } })).expectData();
    expect(first).toMatchObject({
      updateCourse: {
        course: { title: 'After', draft: { title: 'After', requirements: 'r', description: { source: '<p>d</p>' } } },
      },
    });
    const second = (
      await moderator.execute(update, { input: { courseId: id, description: null, requirements: null, title: null } })
    ).expectData();
    expect(second).toMatchObject({
      updateCourse: { course: { draft: { title: 'After', requirements: '', description: { source: '' } } } },
    });
  });

  it('makes a draft at the first edit after a publication, and leaves none when the edit is refused', async () => {
    const id = await aCourse(moderator, 'Published');
    const lesson = await aLesson(moderator, id, 'One', '<p>1</p>');
    await publishes(moderator, id);
    const tooLong = { courseId: id, description: 'x'.repeat(102_401) };
    (await moderator.execute(update, { input: tooLong })).expectProblem('HTML_TOO_LARGE');
    (await moderator.execute(update, { input: { courseId: id, title: '' } })).expectError('BAD_INPUT');
    expect((await moderator.execute(one, { id })).expectData()).toMatchObject({ course: { draft: null } });
    (await moderator.execute(update, { input: { courseId: id, title: 'Draft' } })).expectData();
    expect((await moderator.execute(one, { id })).expectData()).toMatchObject({
      course: { title: 'Draft', draft: { title: 'Draft' }, published: { number: 1, title: 'Published' } },
    });
    expect((await itemsOf(moderator, id)).map((item) => item.id)).toEqual([lesson.id]);
    expect((await itemsOf(moderator, id, 'published')).map((item) => item.id)).toEqual([lesson.id]);
  });
});

describe('competencies of a course', () => {
  const aCompetency = async (by: typeof moderator | Awaited<ReturnType<typeof aMember>>, title: string) =>
    (
      await change<{ competency: { id: string } }>(
        by,
        'createCompetency',
        'CreateCompetencyInput',
        { portalId: by.portalId, title },
        '... on CreateCompetencySuccess { competency { id } } ... on Problem { code }',
      )
    ).competency.id;

  it('are set all at once, in the draft; they keep the competency in the catalogue', async () => {
    const [a, b, c] = await Promise.all(['B', 'A', 'C'].map((title) => aCompetency(moderator, title)));
    const courseId = await aCourse(moderator);
    const set = async (competencyIds: unknown) =>
      (await moderator.execute(setCompetencies, { input: { courseId, competencyIds } }))
        .expectData<{ setCourseCompetencies: { course: { draft: { competencies: { title: string }[] } } } }>()
        .setCourseCompetencies.course.draft.competencies.map(({ title }) => title);
    expect(await set([a, b, a])).toEqual(['A', 'B']);
    expect(await set([c])).toEqual(['C']);
    const deletion = `mutation ($id: ID!) { deleteCompetency(id: $id) { ... on Problem { code message } ... on CompetencyInUseProblem { courses tests earlierRevisions } } }`;
    const use = async () => (await moderator.execute(deletion, { id: c })).expectProblem('COMPETENCY_IN_USE');
    expect(await use()).toMatchObject({ courses: 1, tests: 0, earlierRevisions: 0 });
    await aLesson(moderator, courseId, 'One');
    await publishes(moderator, courseId);
    expect(await set([])).toEqual([]);
    expect(await use()).toMatchObject({ courses: 1, tests: 0, earlierRevisions: 0 });
    await publishes(moderator, courseId);
    expect(await use()).toMatchObject({ courses: 0, tests: 0, earlierRevisions: 1 });
    (await moderator.execute(deletion, { id: a })).expectData();
  });

  it('must be of the same portal, at most 100', async () => {
    const { moderator: outside } = await moderator.createsPortal();
    const theirs = await aCompetency(outside, 'Theirs');
    const courseId = await aCourse(moderator);
    for (const id of [theirs, unknown, 'x']) {
      const input = { courseId, competencyIds: [id] };
      (await moderator.execute(setCompetencies, { input })).expectError('NOT_FOUND');
    }
    const many = { courseId, competencyIds: Array.from({ length: 101 }, () => unknown) };
    (await moderator.execute(setCompetencies, { input: many })).expectProblem('TOO_MANY_COMPETENCIES');
  });
});

describe('duplicating and deleting', () => {
  it('makes a draft of its own from the newest state, marked as a copy in the viewer’s language', async () => {
    const id = await aCourse(moderator, 'Original', { description: '<p>d</p>' });
    const first = await aLesson(moderator, id, 'One', '<p>1</p>');
    await aLesson(moderator, id, 'Two', `<p><a href="extramural:item/${first.id}">one</a></p>`);
    await publishes(moderator, id);
    const input = { courseId: id, idempotencyKey: unique('key') };
    const answer = (await moderator.execute(duplicate, { input })).expectData<{
      duplicateCourse: { course: { id: string; title: string } };
    }>().duplicateCourse.course;
    expect(answer).toMatchObject({
      title: 'Original (copy)',
      origin: null,
      published: null,
      draft: { title: 'Original (copy)', description: { source: '<p>d</p>' } },
    });
    const again = (await moderator.execute(duplicate, { input })).expectData<{
      duplicateCourse: { course: { id: string } };
    }>();
    expect(again.duplicateCourse.course.id).toBe(answer.id);
    const [one, two] = await itemsOf(moderator, answer.id);
    expect(one?.id).not.toBe(first.id);
    // A link between the lessons leads to the copy's lesson.
    expect(two?.text.source).toBe(`<p><a href="extramural:item/${one?.id}">one</a></p>`);
  });

  it('cuts a long title, never the mark', async () => {
    const id = await aCourse(moderator, '🚀'.repeat(100));
    const { title } = (await moderator.execute(duplicate, { input: { courseId: id } })).expectData<{
      duplicateCourse: { course: { title: string } };
    }>().duplicateCourse.course;
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title).toMatch(/^🚀+ \(copy\)$/u);
  });

  it('is gone for everybody at once, though its rows stay for transfers that pinned them', async () => {
    const id = await aCourse(moderator, 'Gone');
    await aLesson(moderator, id, 'One');
    await publishes(moderator, id);
    (await moderator.execute(remove, { id })).expectData();
    for (const query of [one, remove]) (await moderator.execute(query, { id })).expectError('NOT_FOUND');
    const { rows } = await server.superuser.query(`SELECT deleted_at FROM content WHERE id = $1`, [id]);
    expect(rows[0].deleted_at).not.toBeNull();
    const { rows: events } = await server.superuser.query(
      'SELECT kind FROM event WHERE portal_id = $1 AND subject_id = $2 ORDER BY seq',
      [moderator.portalId, id],
    );
    expect(events.map((event) => event.kind)).toEqual(['content.created', 'content.published', 'content.deleted']);
  });
});

describe('T8: provenance', () => {
  it('tells how many revisions a copy is behind, and nothing once the original is gone', async () => {
    const original = await aCourse(moderator, 'Original');
    const { moderator: outside, portalId } = await moderator.createsPortal();
    const { rows } = await server.superuser.query(
      `WITH made AS (
         INSERT INTO content (portal_id, kind, title, draft_revision_id, origin_id, origin_number)
         VALUES ($1, 'COURSE', 'Copy', new_id(), $2, 2) RETURNING *)
       INSERT INTO content_revision (portal_id, id, content_id, title) SELECT portal_id, draft_revision_id, id, title FROM made
       RETURNING content_id`,
      [portalId, original],
    );
    const id = rows[0].content_id as string;
    const origin = async () =>
      (await outside.execute(one, { id })).expectData<{ course: { origin: object } }>().course.origin;
    for (const n of [1, 2, 3, 4]) {
      await aLesson(moderator, original, `Lesson ${n}`);
      await publishes(moderator, original);
    }
    expect(await origin()).toEqual({ originId: original, revision: 2, behindBy: 2 });
    (await moderator.execute(remove, { id: original })).expectData();
    expect(await origin()).toEqual({ originId: original, revision: 2, behindBy: null });
  });
});
