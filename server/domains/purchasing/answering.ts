import type { EntityManager } from '@mikro-orm/postgresql';
import { setting } from '../../database/row-security.js';
import type { SignedInContext } from '../../graphql/context.js';
import { loadPurchaseOrder, type PurchaseOrderReference } from './load-purchase-order.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

/**
 * Runs a supplier's answer to an order that is theirs, locked and in one transaction. What the buyer asks for after
 * sending comes into force by the supplier's word, yet reaches further than a portal may write: prices, days asked for,
 * lines. So that answer is carried out for them by the system; the audit log names the person all the same.
 */
export async function answering<Result>(context: SignedInContext, input: PurchaseOrderReference, use: (em: EntityManager, order: PurchaseOrder) => Promise<Result>): Promise<Result> {
  const answered = await context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    return order.openChange ? null : { result: await use(em, order) };
  });
  if (answered) return answered.result;
  return answeringBySystem(context, input, use);
}

/** Runs an answer that is known to reach further than a portal may write. */
export function answeringBySystem<Result>(context: SignedInContext, input: PurchaseOrderReference, use: (em: EntityManager, order: PurchaseOrder) => Promise<Result>): Promise<Result> {
  return ofTheSystem(context).transactional(async (em) => use(em, await loadPurchaseOrder(em, input)));
}

function ofTheSystem({ em, database }: SignedInContext): EntityManager {
  const { variables } = em.getSessionContext()!;
  return database.of('staff').fork({ session: { variables: { ...variables, [setting.audience]: 'system' } } });
}
