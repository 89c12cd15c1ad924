import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toPublicId } from '../../graphql/ids.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { sendMail } from '../../jobs/send-mail.js';
import { organisationOf } from '../organisation/index.js';
import { enlist, type Person, type Place } from './enlist.js';
import type { MembershipType } from './membership.type.js';
import { linkTo, signInAddress } from './portal-links.js';
import { makeLink } from './single-use-links.js';

/** Makes somebody a member and mails them: a link to choose a password, or, if they have one, that they can sign in. */
export async function invite(
  em: EntityManager,
  context: SignedInContext,
  person: Person,
  place: Place,
): Promise<{ membership: MembershipType }> {
  const company = await organisationOf(em);
  const { account, membership } = await enlist(em, person, place, company.timeZone);
  const values = { name: account.name, inviter: context.principal.name, company: company.name, organisation: place.name };
  const mail = (): Mail => {
    const to = { to: account.email, locale: account.locale };
    if (account.passwordHash) {
      return { ...to, template: 'membershipAdded', values: { ...values, link: signInAddress(context.config, place.audience) } };
    }
    const { token, expiresAt } = makeLink(em, account, 'INVITATION', context.now());
    const link = linkTo(context.config, place.audience, 'invitation', token);
    return { ...to, template: 'invitation', values: { ...values, link, expiresAt: expiresAt.toISOString() } };
  };
  await addJob(em, sendMail.name, mail());
  await em.flush();
  const { id, audience, roles } = membership;
  return { membership: { id: toPublicId('mbr', id), audience, organisationName: place.name, roles, current: false } };
}
