import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import { daysAfter } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { organisationOf } from '../organisation/index.js';
import { applyAnswer } from './apply-answer.js';
import { keepVersion } from './keep-version.js';
import { loadContent, loadPurchaseOrder, type PurchaseOrderChange } from './load-purchase-order.js';
import { PurchaseOrderResponse } from './purchase-order-response.entity.js';
import type { PurchaseOrder } from './purchase-order.entity.js';
import { acknowledgementTransitions } from './purchase-order.states.js';

export interface AcceptProposalInput extends PurchaseOrderChange {
  note?: string | null;
}

export interface RefuseProposalInput extends PurchaseOrderChange {
  reason: string;
}

/** A buyer takes over what the supplier proposes: the order gets a new version. */
export function acceptProposal(context: SignedInContext, input: AcceptProposalInput) {
  return context.em.transactional(async (em) => {
    const { order, response } = await loadProposal(em, input, 'ACCEPT_PROPOSAL');
    const open = response.lines.getItems().filter((line) => !line.withinTolerance);
    applyAnswer(em, order, open.map((line) => ({ ...line, confirmedOn: line.confirmedOn ?? null, reason: line.reason ?? null })));
    order.acknowledgement = 'ACCEPTED';
    decide(response, 'ACCEPTED', context, input.note);
    await keepVersion(em, order, 'RESPONSE_ACCEPTED', context.principal.name);
    await tellSupplier(em, order, 'accepted');
    return { purchaseOrder: { id: order.id } };
  });
}

/** A buyer refuses what the supplier proposes: those lines wait for another answer. */
export function refuseProposal(context: SignedInContext, input: RefuseProposalInput) {
  return context.em.transactional(async (em) => {
    if (!input.reason.trim()) throw new DomainError('REQUIRED', ['reason'], 'Tell the supplier why.');
    const { order, response } = await loadProposal(em, input, 'REFUSE_PROPOSAL');
    for (const line of order.lines) {
      if (line.acknowledgement !== 'ACCEPTED') line.acknowledgement = 'AWAITING';
    }
    order.acknowledgement = 'AWAITING';
    order.answerDueAt = daysAfter(context.now(), (await organisationOf(em)).answerWithinDays);
    decide(response, 'REFUSED', context, input.reason);
    await tellSupplier(em, order, 'refused');
    return { purchaseOrder: { id: order.id } };
  });
}

async function loadProposal(em: EntityManager, input: PurchaseOrderChange, action: 'ACCEPT_PROPOSAL' | 'REFUSE_PROPOSAL') {
  const order = await loadPurchaseOrder(em, input);
  requireTransition(acknowledgementTransitions, action, order.acknowledgement);
  if (order.status !== 'SENT') throw new DomainError('NOT_ALLOWED_IN_STATE', null, `The order is ${order.status}, not SENT.`);
  await loadContent(em, order);
  const response = await em.findOneOrFail(PurchaseOrderResponse, { purchaseOrder: order, status: 'PROPOSED' }, { populate: ['lines'] });
  return { order, response };
}

function decide(response: PurchaseOrderResponse, status: 'ACCEPTED' | 'REFUSED', context: SignedInContext, note: string | null | undefined): void {
  response.status = status;
  response.decidedAt = context.now();
  response.decidedByName = context.principal.name;
  response.decisionNote = note?.trim() || null;
}

async function tellSupplier(em: EntityManager, { id, number, supplier }: PurchaseOrder, outcome: 'accepted' | 'refused'): Promise<void> {
  await notify(em, { kind: 'ORDER_DECIDED', to: { supplier: supplier.id }, record: { prefix: 'po', id }, values: { number, outcome } });
}
