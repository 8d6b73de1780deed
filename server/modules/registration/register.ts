import type { RegisterInput, RegisterSuccess } from '../../../schema/registration.ts';
import { mailboxOf } from '../../auth/mailboxOf.ts';
import { networkOf } from '../../auth/networkOf.ts';
import { hashPassword, passwordProblem } from '../../auth/passwords.ts';
import { type Ctx, write } from '../../context.ts';
import { evenly } from '../../evenly.ts';
import { translate } from '../../i18n/translate.ts';
import { refusable } from '../../refusal.ts';
import { isEmailAddress, textOf } from '../../text.ts';
import type { InvalidInput } from '../content/courses/invalidInput.ts';
import { invalidInput } from '../content/courses/invalidInput.ts';
import { wantedIn } from './directLinks/wantedIn.ts';
import { type FoundLink, findLink, needsProof } from './findLink.ts';
import { type LinkInvalid, linkInvalid, type TermsOutdated, termsOutdated } from './problems.ts';
import { type Registrant, reserveRegistration } from './reserveRegistration.ts';
import { welcomeAtOnce, writeForProof } from './welcomeAtOnce.ts';

type Success = { __typename: 'RegisterSuccess' } & RegisterSuccess;
type Answer = Success | LinkInvalid | TermsOutdated | InvalidInput;

/**
 * Least time until the answer (ms): an account that is made takes some statements more than one that is there, which nobody
 * shall be able to measure (S09).
 */
const leastMs = 250;

/**
 * Somebody without a session registers by a link (R1). The answer is the same for every e-mail address: the rest is in a mail.
 * Of an address with an account nothing changes. Problems: the link lets nobody in; the portal's terms are not accepted; the
 * address or password is not fit. RATE_LIMITED: too many from one place, by one link or for one address (S28).
 */
export function register(ctx: Ctx, input: RegisterInput): Promise<Answer> {
  return evenly(leastMs, () =>
    refusable<Success, Exclude<Answer, Success>>(async () => {
      const { rateLimits } = ctx.deps;
      await rateLimits.registrationAddress.take(networkOf(ctx.carrier?.ip ?? 'local'));
      const link = await findLink(ctx, input.token);
      if (link?.state !== 'VALID' && link?.state !== 'USED_UP') return linkInvalid(ctx) as never;
      const form = await readForm(ctx, input);
      if (link.terms && link.terms.version !== input.acceptedTermsVersion) {
        return termsOutdated(ctx, link.terms) as never;
      }
      await rateLimits.registrationLink.take(link.linkId);
      await rateLimits.registrationMail.take(mailboxOf(form.email));
      // Hashing takes 11 ms of a core: before the transaction, so that no lock waits for it.
      const passwordHash = await hashPassword(input.password);
      await take(ctx, link, { ...form, passwordHash, termsVersion: link.terms?.version ?? null }, input.targetId);
      return { __typename: 'RegisterSuccess', message: translate(form.language, 'registration.checkMail') };
    }),
  );
}

async function readForm(ctx: Ctx, input: RegisterInput) {
  const email = input.email.trim();
  if (!isEmailAddress(email)) throw invalidInput(ctx, 'input.email', 'EMAIL_INVALID', 'registration.emailInvalid');
  // One line, since it stands in headers of mails.
  const name = textOf(input.name.replace(/\p{Cc}+/gu, ' '), 'input.name', 200);
  const problem = await passwordProblem(input.password);
  if (problem) throw invalidInput(ctx, 'input.password', 'PASSWORD_REFUSED', problem.key, problem.params);
  return { email, name, language: input.language ?? ctx.language };
}

type Form = Omit<Registrant, 'wantedContentId'> & Awaited<ReturnType<typeof readForm>>;

/** Everything that a registration leaves behind, in one transaction. */
async function take(ctx: Ctx, link: FoundLink, form: Form, targetId: string | null | undefined): Promise<void> {
  await write(ctx, { portal: link.portalId, accountId: undefined }, async (tx) => {
    const person = { ...form, wantedContentId: await wantedIn(tx, link.portalId, targetId) };
    const registration = await reserveRegistration(ctx, tx, link, person);
    if (needsProof(link, person.email)) await writeForProof(tx, link, person, registration);
    else await welcomeAtOnce(tx, link, person, registration);
  });
}
