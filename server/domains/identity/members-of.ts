import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/errors.js';
import { toPublicId, toUuid } from '../../graphql/ids.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { Customer } from '../customers/index.js';
import { Supplier } from '../suppliers/index.js';
import type { MemberType } from './member.type.js';
import { type MemberAction, memberStateOf, memberTransitions } from './member.states.js';
import { forMembers, managingRole, mayManage } from './members.js';
import { Membership } from './membership.entity.js';

/**
 * The people of a supplier or a customer, by name.
 * @param id public id of the organisation; people of a portal may leave it out, it can only be their own
 * @throws NOT_FOUND, also when staff name none
 */
export async function membersOf(context: SignedInContext, side: 'supplier' | 'customer', id: string | null | undefined): Promise<MemberType[]> {
  const { principal } = context;
  const own = side === 'supplier' ? principal.supplierId : principal.customerId;
  const wanted = id ? toUuid(side === 'supplier' ? 'sup' : 'cus', id) : own;
  if (!wanted) throw notFound();
  const em = forMembers(context, `${side}Members`);
  const organisation = side === 'supplier' ? { supplier: await em.findOne(Supplier, wanted), customer: null } : { supplier: null, customer: await em.findOne(Customer, wanted) };
  if (!organisation[side] || !mayManage(context, { audience: side, ...organisation })) throw notFound();
  return shownMembers(em, context, await em.find(Membership, { audience: side, ...organisation }, { populate: ['account'] }));
}

/** The people of the company itself, by name. */
export async function staffMembers(context: SignedInContext): Promise<MemberType[]> {
  const em = forMembers(context, 'staffMembers');
  return shownMembers(em, context, await em.find(Membership, { audience: 'staff' }, { populate: ['account'] }));
}

/** One of them, as the list shows them. */
export async function findMemberById(em: EntityManager, context: SignedInContext, uuid: string): Promise<MemberType> {
  const { audience, supplier, customer } = await em.findOneOrFail(Membership, uuid);
  const members = await em.find(Membership, { audience, supplier, customer }, { populate: ['account'] });
  const all = await shownMembers(em, context, members, uuid);
  return all.find(({ id }) => id === toPublicId('mbr', uuid))!;
}

/** Whoever never came and is not expected any more is left out, except `asked`. */
async function shownMembers(em: EntityManager, context: SignedInContext, members: readonly Membership[], asked?: string): Promise<MemberType[]> {
  const listed = members.filter(({ id, joinedAt, disabledAt }) => joinedAt || !disabledAt || id === asked);
  const used = await lastUses(em, listed.map(({ id }) => id));
  const isManager = ({ audience, roles }: Membership) => roles.includes(managingRole(audience));
  const managers = listed.filter((member) => isManager(member) && memberStateOf(member, member.account) === 'ACTIVE');
  return listed
    .map((member) => {
      const { id, account, roles, joinedAt, invitedName, createdAt } = member;
      const isLast = managers.length === 1 && managers[0] === member;
      return {
        id: toPublicId('mbr', id),
        name: joinedAt ? account.name : (invitedName ?? account.name),
        email: account.email,
        roles,
        state: memberStateOf(member, account),
        invitedAt: createdAt,
        lastSeenAt: used.get(id) ?? null,
        isViewer: account.id === context.principal.accountId,
        isLastManager: isLast,
        availableActions: actionsOn(member, context, isLast),
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}

function actionsOn(member: Membership, { principal }: SignedInContext, isLast: boolean): MemberAction[] {
  const impossible = new Set<MemberAction>();
  if (isLast || member.account.id === principal.accountId) impossible.add('DISABLE');
  if (member.account.disabledAt || !member.joinedAt) impossible.add('ENABLE');
  return actionsFrom(memberTransitions, memberStateOf(member, member.account), principal.permissions).filter((action) => !impossible.has(action));
}

async function lastUses(em: EntityManager, memberships: readonly string[]): Promise<Map<string, Date>> {
  const rows = await em.execute<{ id: string; at: Date }[]>(
    'select membership_id as id, max(last_used_at) as at from session where membership_id = any(?::uuid[]) group by 1',
    [`{${memberships.join(',')}}`],
  );
  return new Map(rows.map(({ id, at }) => [id, new Date(at)]));
}
