import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import type { Address } from '../../shared/address.js';
import { dayOf } from '../../shared/days.js';
import { multiply, sum } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { needsApproval } from './approval-rules.js';
import { askForAnswer } from './ask-for-answer.js';
import { closeChange, waitingChangeOf } from './close-change.js';
import type { ProposedLine } from './proposed-line.js';
import { PurchaseOrderChange } from './purchase-order-change.entity.js';
import type { ChangeKind } from './purchase-order-change.states.js';
import { PurchaseOrderResponse } from './purchase-order-response.entity.js';
import type { PurchaseOrder } from './purchase-order.entity.js';
import { addressChange, changesBetween, contentOf } from './versions.js';

interface WantedChange {
  kind: ChangeKind;
  reason: string;
  lines: ProposedLine[];
  deliveryAddress: Address | null;
}

/**
 * Keeps what a buyer wants of a sent order and, unless an approver has to look first, puts it to the supplier. What
 * waited before is replaced. The order's content must be loaded.
 * @throws DomainError INVALID when nothing differs
 */
export async function askForChange(em: EntityManager, context: SignedInContext, order: PurchaseOrder, wanted: WantedChange): Promise<void> {
  const { lines, deliveryAddress } = wanted;
  const differences = [
    ...(deliveryAddress ? addressChange(order.deliveryAddress ?? null, deliveryAddress) : []),
    // What will be confirmed is for the supplier to say.
    ...changesBetween(contentOf(order.lines.getItems()), lines).filter(({ field }) => field !== 'CONFIRMED_ON'),
  ];
  if (!differences.length) throw new DomainError('INVALID', ['lines'], 'Nothing would differ from the order as it stands.');
  const total = sum(lines.map(({ quantity, unitPrice }) => multiply(quantity, unitPrice.amount)));
  const before = await waitingChangeOf(em, order);
  if (before) await closeChange(em, context, order, before, 'REPLACE');
  // One waits at a time, and the database holds to that: the one before has to be stored as done first.
  await em.flush();
  const change = em.create(PurchaseOrderChange, {
    ...wanted,
    purchaseOrder: order,
    supplier: order.supplier,
    changeNumber: (await em.count(PurchaseOrderChange, { purchaseOrder: order })) + 1,
    versionNumber: order.versionNumber,
    status: 'PENDING_APPROVAL',
    differences,
    total,
    currencyCode: order.currencyCode,
    authorId: context.principal.accountId,
    authorName: context.principal.name,
  });
  if (!(await needsApproval(em, order, total))) await putToSupplier(em, context, order, change);
}

/** From now on the supplier sees the change and is asked for an answer; a proposal of theirs is answered by it. */
export async function putToSupplier(em: EntityManager, context: SignedInContext, order: PurchaseOrder, change: PurchaseOrderChange): Promise<void> {
  change.status = 'OPEN';
  change.released = true;
  const proposal = await em.findOne(PurchaseOrderResponse, { purchaseOrder: order, status: 'PROPOSED' });
  if (proposal) {
    Object.assign(proposal, { status: 'COUNTERED', decidedAt: context.now(), decidedByName: change.authorName, decisionNote: change.reason });
    for (const line of order.lines) {
      if (['CHANGES_PROPOSED', 'REJECTED'].includes(line.acknowledgement)) line.acknowledgement = 'AWAITING';
    }
  }
  order.openChange = change.kind;
  const answerDueAt = await askForAnswer(em, order, context.now());
  // Also when the supplier had not answered the order before: whoever looks at it has to look again.
  order.updatedAt = context.now();
  await notify(em, {
    kind: change.kind === 'CHANGE' ? 'ORDER_CHANGED' : 'ORDER_CANCELLATION_REQUESTED',
    to: { supplier: order.supplier.id },
    record: { prefix: 'po', id: order.id },
    values: { number: order.number, author: change.authorName, reason: change.reason, answerBy: dayOf(answerDueAt) },
  });
}
