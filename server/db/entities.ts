import { Event } from '../events/Event.entity.ts';
import { Account } from '../modules/accounts/Account.entity.ts';
import { Membership } from '../modules/accounts/Membership.entity.ts';
import { Competency } from '../modules/content/Competency.entity.ts';
import { Content } from '../modules/content/Content.entity.ts';
import { ContentCompetency } from '../modules/content/ContentCompetency.entity.ts';
import { ContentLink } from '../modules/content/ContentLink.entity.ts';
import { ContentRevision } from '../modules/content/ContentRevision.entity.ts';
import { CourseItem } from '../modules/content/CourseItem.entity.ts';
import { File } from '../modules/content/File.entity.ts';
import { Question } from '../modules/content/Question.entity.ts';
import { AccountMerge } from '../modules/directory/merges/AccountMerge.entity.ts';
import { Invitation } from '../modules/invitations/Invitation.entity.ts';
import { Attempt } from '../modules/learning/attempts/Attempt.entity.ts';
import { Certificate } from '../modules/learning/certificates/Certificate.entity.ts';
import { Enrollment } from '../modules/learning/enrollments/Enrollment.entity.ts';
import { Evidence } from '../modules/learning/evidence/Evidence.entity.ts';
import { MemberImport } from '../modules/members/import/MemberImport.entity.ts';
import { MemberImportRow } from '../modules/members/import/MemberImportRow.entity.ts';
import { MemberGroup } from '../modules/members/MemberGroup.entity.ts';
import { Notice } from '../modules/notices/Notice.entity.ts';
import { Organization } from '../modules/portals/Organization.entity.ts';
import { Portal } from '../modules/portals/Portal.entity.ts';
import { RegistrationLink } from '../modules/portals/RegistrationLink.entity.ts';
import { Transfer } from '../modules/transfers/Transfer.entity.ts';
import { TransferItem } from '../modules/transfers/TransferItem.entity.ts';

/** Every entity of the ORM. */
export const entities = [
  Organization,
  Portal,
  RegistrationLink,
  Account,
  Membership,
  Event,
  Content,
  ContentRevision,
  CourseItem,
  Question,
  ContentLink,
  Competency,
  ContentCompetency,
  File,
  Transfer,
  TransferItem,
  MemberGroup,
  Notice,
  AccountMerge,
  Invitation,
  MemberImport,
  MemberImportRow,
  Enrollment,
  Attempt,
  Certificate,
  Evidence,
];
