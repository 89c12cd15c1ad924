import type { EntityManager } from '@mikro-orm/postgresql';
import { permissionsOf } from '../../auth/permissions.js';
import { toUuid } from '../../graphql/ids.js';
import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Account, accountIdPrefix, Membership } from '../identity/index.js';
import { hasWritten } from './has-written.js';
import { InvoiceDifference } from './invoice-difference.entity.js';
import type { Invoice } from './invoice.entity.js';
import { invoiceTransitions } from './invoice.states.js';
import type { InvoiceChange } from './load-invoice.js';
import { lockForMatch } from './lock-for-match.js';
import { matchInvoices } from './match-invoices.js';
import { noticeOfOwners, tellOfInvoices } from './tell-of-invoices.js';

export interface InvoiceDifferenceOverrideInput extends InvoiceChange {
  reason: string;
}

export interface InvoiceDifferenceAssignInput extends InvoiceChange {
  ownerId?: string | null;
  dueOn?: string | null;
}

/** Somebody lets a difference pass, with a reason. Whoever wrote or changed the invoice, or wrote its order, does not. */
export function overrideDifference(context: SignedInContext, input: InvoiceDifferenceOverrideInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const reason = check.text(input.reason, ['reason'], 2000);
    check.settle();
    const { difference, invoice } = await findOpen(em, input);
    requireTransition(invoiceTransitions, 'OVERRIDE', invoice.status);
    const { accountId, name } = context.principal;
    if ((await hasWritten(em, invoice, accountId)) || hasOrdered(invoice, accountId)) throw new DomainError('SELF_APPROVAL', ['id']);
    difference.state = 'OVERRIDDEN';
    difference.overriddenAt = context.now();
    difference.overriddenById = accountId;
    difference.overriddenByName = name;
    difference.overrideReason = reason;
    await em.flush();
    await tellOfInvoices(em, await matchInvoices(em, [invoice.id], context.now()));
    return { invoice: { id: invoice.id } };
  });
}

/** Staff hand a difference to somebody who can handle it, or give it another day. */
export function assignDifference(context: SignedInContext, input: InvoiceDifferenceAssignInput) {
  return context.em.transactional(async (em) => {
    const { difference, invoice } = await findOpen(em, input);
    if (input.ownerId) {
      const owner = await handlerOf(em, toUuid(accountIdPrefix, input.ownerId));
      difference.ownerId = owner.id;
      difference.ownerName = owner.name;
      if (owner.id !== context.principal.accountId) await notify(em, noticeOfOwners(invoice, [owner.id]));
    }
    if (input.dueOn) difference.dueOn = input.dueOn;
    return { invoice: { id: invoice.id } };
  });
}

/** Staff hold an open invoice against orders and receipts once more, say after a policy has changed. */
export function matchInvoiceAgain(context: SignedInContext, { id, lockVersion }: InvoiceChange) {
  return context.em.transactional(async (em) => {
    const uuid = toUuid('inv', id);
    const [invoice] = await lockForMatch(em, [uuid]);
    if (!invoice) throw new DomainError('NOT_FOUND', ['id']);
    if (typeof lockVersion === 'number' && lockVersion !== invoice.lockVersion) throw new DomainError('CONFLICT', ['lockVersion']);
    requireTransition(invoiceTransitions, 'MATCH', invoice.status);
    await tellOfInvoices(em, await matchInvoices(em, [uuid], context.now()));
    return { invoice: { id: uuid } };
  });
}

/** Locks the invoice with all that it is about, as a match does. */
async function findOpen(em: EntityManager, { id, lockVersion }: InvoiceChange): Promise<{ difference: InvoiceDifference; invoice: Invoice }> {
  const uuid = toUuid('invd', id);
  const known = await em.findOne(InvoiceDifference, uuid, { disableIdentityMap: true });
  if (!known) throw new DomainError('NOT_FOUND', ['id']);
  const [invoice] = await lockForMatch(em, [known.invoice.id]);
  const difference = invoice!.differences.getItems().find((each) => each.id === uuid)!;
  if (typeof lockVersion === 'number' && lockVersion !== difference.lockVersion) throw new DomainError('CONFLICT', ['lockVersion']);
  if (difference.state !== 'OPEN') throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], `The difference is ${difference.state}, not OPEN.`);
  return { difference, invoice: invoice! };
}

function hasOrdered(invoice: Invoice, accountId: string): boolean {
  return invoice.lines.getItems().some(({ orderLine }) => orderLine?.purchaseOrder.createdById === accountId);
}

async function handlerOf(em: EntityManager, accountId: string): Promise<Account> {
  const account = await em.findOne(Account, { id: accountId, disabledAt: null });
  const memberships = await em.find(Membership, { account: accountId, audience: 'staff', disabledAt: null });
  if (!account || !memberships.length) throw new DomainError('NOT_FOUND', ['ownerId']);
  if (!permissionsOf('staff', memberships.flatMap(({ roles }) => roles)).has('invoice:read')) {
    throw new DomainError('INVALID', ['ownerId'], `The roles of ${account.name} do not let them read invoices.`);
  }
  return account;
}
