import { Migration0001Foundation } from './Migration0001Foundation.ts';
import { Migration0002Content } from './Migration0002Content.ts';
import { Migration0003Transfers } from './Migration0003Transfers.ts';
import { Migration0004People } from './Migration0004People.ts';
import { Migration0005Learning } from './Migration0005Learning.ts';
import { Migration0006Mail } from './Migration0006Mail.ts';
import { Migration0007Invitations } from './Migration0007Invitations.ts';
import { Migration0008Directory } from './Migration0008Directory.ts';
import { Migration0009Registration } from './Migration0009Registration.ts';
import { Migration0010Groups } from './Migration0010Groups.ts';
import { Migration0011Enrollments } from './Migration0011Enrollments.ts';
import { Migration0012Attempts } from './Migration0012Attempts.ts';
import { Migration0013Grading } from './Migration0013Grading.ts';
import { Migration0014Certificates } from './Migration0014Certificates.ts';
import { Migration0015Merges } from './Migration0015Merges.ts';
import { Migration0016Erasure } from './Migration0016Erasure.ts';
import { Migration0017DueDates } from './Migration0017DueDates.ts';
import { Migration0018OpenedLinks } from './Migration0018OpenedLinks.ts';
import { Migration0019Look } from './Migration0019Look.ts';
import { Migration0020MemberHistory } from './Migration0020MemberHistory.ts';

/** Every migration, oldest first. A released one is never changed. */
export const migrations = [
  Migration0001Foundation,
  Migration0002Content,
  Migration0003Transfers,
  Migration0004People,
  Migration0005Learning,
  Migration0006Mail,
  Migration0007Invitations,
  Migration0008Directory,
  Migration0009Registration,
  Migration0010Groups,
  Migration0011Enrollments,
  Migration0012Attempts,
  Migration0013Grading,
  Migration0014Certificates,
  Migration0015Merges,
  Migration0016Erasure,
  Migration0017DueDates,
  Migration0018OpenedLinks,
  Migration0019Look,
  Migration0020MemberHistory,
];
