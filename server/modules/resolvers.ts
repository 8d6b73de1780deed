import { AccountLinksResolver, MembershipSignResolver } from './accounts/accountLinks.resolver.ts';
import { AccountsResolver, MembershipResolver } from './accounts/accounts.resolver.ts';
import { CompetenciesResolver } from './content/competencies/competencies.resolver.ts';
import {
  CourseItemsResolver,
  LessonResolver,
  MaterialResolver,
  TestItemResolver,
} from './content/courses/courseItems.resolver.ts';
import { CourseRevisionResolver, CoursesResolver } from './content/courses/courses.resolver.ts';
import { EditCourseItemsResolver } from './content/courses/editCourseItems.resolver.ts';
import { EditCoursesResolver } from './content/courses/editCourses.resolver.ts';
import { FilesResolver } from './content/files.resolver.ts';
import { RichTextResolver } from './content/richText.resolver.ts';
import { EditQuestionsResolver } from './content/tests/editQuestions.resolver.ts';
import { EditTestsResolver } from './content/tests/editTests.resolver.ts';
import { GiftRefusedResolver, GiftResolver } from './content/tests/gift.resolver.ts';
import { questionResolvers } from './content/tests/questions.resolver.ts';
import { TestRevisionResolver, TestsResolver } from './content/tests/tests.resolver.ts';
import { DirectoryResolver } from './directory/directory.resolver.ts';
import { MergesResolver } from './directory/merges/merges.resolver.ts';
import { EventPageResolver, EventsResolver } from './events/events.resolver.ts';
import { InvitationsResolver } from './invitations/invitations.resolver.ts';
import { AttemptResolver, LearnerTestResolver, SaveAnswersResolver } from './learning/attempts/attempts.resolver.ts';
import { ManageAttemptsResolver, TestSettingsResolver } from './learning/attempts/manageAttempts.resolver.ts';
import { CertificatesResolver } from './learning/certificates/certificates.resolver.ts';
import { LearnerCoursesResolver, LearnerEnrollmentsResolver } from './learning/courses/learnerCourses.resolver.ts';
import {
  LearnerItemsResolver,
  LearnerLessonResolver,
  LearnerMaterialResolver,
  LearnerTestItemResolver,
} from './learning/courses/learnerItems.resolver.ts';
import {
  CourseSettingsResolver,
  FinishItemSuccessResolver,
  LearningResolver,
  OpenItemSuccessResolver,
} from './learning/courses/learning.resolver.ts';
import { EnrollmentsResolver } from './learning/enrollments/enrollments.resolver.ts';
import { EvidenceResolver } from './learning/evidence/evidence.resolver.ts';
import { GradeChangeResolver, GradedAttemptResolver, GradingResolver } from './learning/grading/grading.resolver.ts';
import { ReviewOfAttemptResolver, ReviewResolver } from './learning/grading/review/review.resolver.ts';
import { GroupsResolver } from './members/groups.resolver.ts';
import { MemberImportRowResolver, MemberImportsResolver } from './members/import/memberImports.resolver.ts';
import { MembersResolver } from './members/members.resolver.ts';
import { OwnDataResolver } from './members/ownData/ownData.resolver.ts';
import { NoticesResolver } from './notices/notices.resolver.ts';
import { CreatePortalSuccessResolver, PortalsResolver } from './portals/portals.resolver.ts';
import { ApprovalsResolver } from './registration/approvals/approvals.resolver.ts';
import {
  CourseDirectLinkResolver,
  DirectLinksResolver,
  MembershipWantedResolver,
  TestDirectLinkResolver,
} from './registration/directLinks/directLinks.resolver.ts';
import { RegistrationLinksResolver } from './registration/links/registrationLinks.resolver.ts';
import { RegistrationResolver } from './registration/registration.resolver.ts';
import { PortalSettingsResolver } from './registration/settings/portalSettings.resolver.ts';
import { MembershipTermsResolver, PortalTermsResolver } from './registration/terms/portalTerms.resolver.ts';
import {
  TransferItemResolver,
  TransferPreviewTargetResolver,
  TransfersResolver,
} from './transfers/transfers.resolver.ts';

/** Every resolver of the schema. */
export const resolvers = [
  AccountsResolver,
  MembershipResolver,
  AccountLinksResolver,
  MembershipSignResolver,
  NoticesResolver,
  PortalsResolver,
  CreatePortalSuccessResolver,
  RegistrationLinksResolver,
  RegistrationResolver,
  ApprovalsResolver,
  PortalTermsResolver,
  MembershipTermsResolver,
  PortalSettingsResolver,
  DirectLinksResolver,
  CourseDirectLinkResolver,
  TestDirectLinkResolver,
  MembershipWantedResolver,
  TransferItemResolver,
  TransferPreviewTargetResolver,
  TransfersResolver,
  DirectoryResolver,
  MergesResolver,
  OwnDataResolver,
  EventsResolver,
  EventPageResolver,
  FilesResolver,
  CompetenciesResolver,
  RichTextResolver,
  TestsResolver,
  TestRevisionResolver,
  ...questionResolvers,
  EditQuestionsResolver,
  EditTestsResolver,
  GiftResolver,
  GiftRefusedResolver,
  CoursesResolver,
  CourseRevisionResolver,
  EditCoursesResolver,
  CourseItemsResolver,
  LessonResolver,
  MaterialResolver,
  TestItemResolver,
  EditCourseItemsResolver,
  EnrollmentsResolver,
  LearnerCoursesResolver,
  LearnerEnrollmentsResolver,
  LearnerItemsResolver,
  LearnerLessonResolver,
  LearnerMaterialResolver,
  LearnerTestItemResolver,
  LearningResolver,
  OpenItemSuccessResolver,
  FinishItemSuccessResolver,
  CourseSettingsResolver,
  MembersResolver,
  GroupsResolver,
  InvitationsResolver,
  MemberImportsResolver,
  MemberImportRowResolver,
  EvidenceResolver,
  CertificatesResolver,
  LearnerTestResolver,
  AttemptResolver,
  SaveAnswersResolver,
  ManageAttemptsResolver,
  TestSettingsResolver,
  GradingResolver,
  GradedAttemptResolver,
  GradeChangeResolver,
  ReviewResolver,
  ReviewOfAttemptResolver,
] as const;
