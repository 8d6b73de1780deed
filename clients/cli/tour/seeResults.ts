import { type Client, createClient } from '../../sdk/createClient.ts';
import { expectType } from '../../sdk/expectType.ts';
import { graphql } from '../graphql.ts';

const queueDocument = graphql(`
  query TourGradingQueue($portalId: ID!) {
    gradingQueue(portalId: $portalId, first: 10) { nodes { attemptId questionId gradeRevision } }
  }
`);

const gradeDocument = graphql(`
  mutation TourGrade($input: GradeAnswerInput!) {
    gradeAnswer(input: $input) {
      __typename
      ... on GradeAnswerSuccess { attemptGraded }
      ... on Problem { code message }
    }
  }
`);

const reviewDocument = graphql(`
  query TourReview($id: ID!) { attemptReview(attemptId: $id) { state message score { points maxPoints percent passed } } }
`);

const achievedDocument = graphql(`
  query TourAchieved($portalId: ID!) {
    myEvidence(portalId: $portalId, first: 10) { nodes { competency { title } } }
    myCertificates(portalId: $portalId, first: 10) { nodes { number courseTitle revision personName pdfUrl verificationUrl } }
  }
`);

const verifyDocument = graphql(`
  query TourVerify($number: String!) { verifyCertificate(number: $number) { status personName courseTitle } }
`);

/** Grades the essay that waits, with full points. */
export async function gradeEssay(client: Client, portalId: string): Promise<void> {
  const { gradingQueue } = await client.request(queueDocument, { portalId });
  const [waiting] = gradingQueue.nodes;
  if (!waiting) throw new Error('No answer waits to be graded.');
  const { attemptId, questionId, gradeRevision } = waiting;
  const input = { attemptId, questionId, gradeRevision, points: 1, comment: 'Foarte bine!' };
  const { gradeAnswer } = await client.request(gradeDocument, { input });
  if (!expectType(gradeAnswer, 'GradeAnswerSuccess').attemptGraded)
    throw new Error('Something still waits to be graded.');
}

/** What the learner may see of the attempt (L5). */
export async function readScore(client: Client, attemptId: string) {
  const { attemptReview } = await client.request(reviewDocument, { id: attemptId });
  if (!attemptReview.score?.passed) throw new Error(`The test was not passed: ${attemptReview.message ?? 'no score'}`);
  return attemptReview.score;
}

/** The evidence and the certificate, its PDF fetched from its address. */
export async function fetchCertificate(client: Client, portalId: string) {
  const { myEvidence, myCertificates } = await client.request(achievedDocument, { portalId });
  const [certificate] = myCertificates.nodes;
  if (!certificate?.pdfUrl) throw new Error('There is no certificate.');
  const answer = await fetch(certificate.pdfUrl);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!answer.ok || new TextDecoder().decode(bytes.subarray(0, 5)) !== '%PDF-') throw new Error('This is no PDF.');
  return {
    ...certificate,
    bytes: bytes.length,
    competencies: myEvidence.nodes.map(({ competency }) => competency.title),
  };
}

/** What anybody learns who types the certificate's number: that it is genuine. */
export async function verify(url: string, number: string) {
  const { verifyCertificate } = await createClient({ url }).request(verifyDocument, { number });
  if (verifyCertificate.status !== 'VALID') throw new Error('Nobody knows this certificate.');
  const page = await fetch(`${url}/certificates/${number}`);
  if (!page.ok) throw new Error(`The page of the certificate answers ${page.status}.`);
  return verifyCertificate;
}
