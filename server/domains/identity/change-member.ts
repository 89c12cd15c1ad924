import type { EntityManager } from '@mikro-orm/postgresql';
import { revokeSessions } from '../../auth/revocations.js';
import { takeTurns } from '../../database/take-turns.js';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { companyIn } from './company.js';
import { checkRoles, type Place } from './enlist.js';
import { mailInvitation } from './invite.js';
import type { MemberChangeInput, MemberChangeRolesInput } from './member.inputs.js';
import { type MemberAction, memberStateOf, memberTransitions } from './member.states.js';
import { forMembers, loadMember, managingRole, requireOtherManager } from './members.js';
import type { Membership } from './membership.entity.js';
import { findMemberById } from './members-of.js';

/** Gives a member other roles; what their sessions may do ends with the old ones. */
export function changeMemberRoles(context: SignedInContext, input: MemberChangeRolesInput) {
  return change(context, 'CHANGE_ROLES', input, async (em, membership) => {
    const roles = checkRoles(membership.audience, input.roles);
    if (!roles.includes(managingRole(membership.audience))) await requireOthersIfManaging(em, membership);
    membership.roles = roles;
    await revokeSessions(em, 'membership_id', membership.id, context.now());
  });
}

/** Lets a member no longer sign in here; their sessions end at once. */
export function disableMember(context: SignedInContext, input: MemberChangeInput) {
  return change(context, 'DISABLE', input, async (em, membership) => {
    if (membership.account.id === context.principal.accountId) throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], 'Nobody disables themselves.');
    await requireOthersIfManaging(em, membership);
    membership.disabledAt = context.now();
    await revokeSessions(em, 'membership_id', membership.id, context.now());
  });
}

/** Lets a member sign in again; not one whose whole account was disabled. */
export function enableMember(context: SignedInContext, input: MemberChangeInput) {
  return change(context, 'ENABLE', input, async (_em, membership) => {
    if (membership.account.disabledAt || !membership.joinedAt) throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], 'Only who could sign in here before can be let in again.');
    membership.disabledAt = null;
  });
}

/** Takes an invitation back: its link leads nowhere any more. */
export function withdrawInvitation(context: SignedInContext, input: MemberChangeInput) {
  return change(context, 'WITHDRAW_INVITATION', input, async (_em, membership) => {
    membership.disabledAt = context.now();
  });
}

/** Mails the invitation once more, with a new link. */
export function resendInvitation(context: SignedInContext, input: MemberChangeInput) {
  return change(context, 'RESEND_INVITATION', input, async (em, membership) => mailInvitation(em, context, membership.account, await placeOf(em, membership)));
}

/**
 * @throws DomainError NOT_FOUND at `id`, NOT_ALLOWED_IN_STATE, and what `apply` throws
 */
async function change(
  context: SignedInContext,
  action: MemberAction,
  { id }: MemberChangeInput,
  apply: (em: EntityManager, membership: Membership) => Promise<void>,
) {
  const em = forMembers(context, action);
  const uuid = await em.transactional(async (inside) => {
    // Such changes take turns: each locks its member and then the managers, so two owners who disable each other would wait for one another.
    await takeTurns(inside, 'change a member');
    const membership = await loadMember(inside, context, id);
    requireTransition(memberTransitions, action, memberStateOf(membership, membership.account));
    await apply(inside, membership);
    return membership.id;
  });
  return { member: await findMemberById(em.fork(), context, uuid) };
}

async function requireOthersIfManaging(em: EntityManager, membership: Membership): Promise<void> {
  if (membership.joinedAt && membership.roles.includes(managingRole(membership.audience))) await requireOtherManager(em, membership);
}

async function placeOf(em: EntityManager, { audience, supplier, customer }: Membership): Promise<Place> {
  const organisation = supplier ?? customer;
  if (!organisation) return companyIn(em);
  return { audience, supplier: supplier ?? null, customer: customer ?? null, name: organisation.name, locale: organisation.locale };
}
