import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toPublicId } from '../../graphql/ids.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { sendMail } from '../../jobs/send-mail.js';
import { DomainError } from '../../shared/domain-error.js';
import { organisationOf } from '../organisation/index.js';
import type { Account } from './account.entity.js';
import { enlist, type Person, type Place } from './enlist.js';
import type { MembershipType } from './membership.type.js';
import { linkTo, signInAddress } from './portal-links.js';
import { makeLink } from './single-use-links.js';

/**
 * Makes somebody a member and mails them: a link to choose a password, or, if they have one, that they can sign in.
 * @param em one of the system: an account may belong to people of other organisations as well
 * @throws DomainError NOT_ALLOWED_IN_STATE at `email` for a disabled account, if staff invite; others learn nothing of it
 */
export async function invite(em: EntityManager, context: SignedInContext, person: Person, place: Place): Promise<{ membership: MembershipType }> {
  const company = await organisationOf(em);
  const { account, membership } = await enlist(em, person, place, company.timeZone);
  if (account.disabledAt && context.audience === 'staff') {
    throw new DomainError('NOT_ALLOWED_IN_STATE', ['email'], 'The account with this address is disabled.');
  }
  await mailInvitation(em, context, account, place);
  await em.flush();
  const { id, audience, roles } = membership;
  return { membership: { id: toPublicId('mbr', id), audience, organisationName: place.name, roles, current: false } };
}

/** Mails an invitation, with a new link if the person has no password yet. */
export async function mailInvitation(em: EntityManager, { principal, config, now }: SignedInContext, account: Account, place: Place): Promise<void> {
  if (account.disabledAt) return;
  const company = await organisationOf(em);
  const values = { name: account.name, inviter: principal.name, company: company.name, organisation: place.name };
  const mail = (): Mail => {
    const to = { to: account.email, locale: account.locale };
    if (account.passwordHash) return { ...to, template: 'membershipAdded', values: { ...values, link: signInAddress(config, place.audience) } };
    const { token, expiresAt } = makeLink(em, account, 'INVITATION', now());
    const link = linkTo(config, place.audience, 'invitation', token);
    return { ...to, template: 'invitation', values: { ...values, link, expiresAt: expiresAt.toISOString() } };
  };
  await addJob(em, sendMail.name, mail());
}
