import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { setting } from '../../database/row-security.js';
import { toUuid } from '../../graphql/ids.js';
import type { SignedInContext } from '../../graphql/context.js';
import { runRead } from '../../graphql/read/run.js';
import { DomainError } from '../../shared/domain-error.js';
import { loadPurchaseOrder, type PurchaseOrderReference } from './load-purchase-order.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

/**
 * Runs a supplier's answer to an order that is theirs, locked and in one transaction. What the buyer asks for after
 * sending comes into force by the supplier's word, yet reaches further than a portal may write: prices, days asked for,
 * lines. So that answer is carried out for them by the system; the audit log names the person all the same.
 */
export async function answering<Result>(context: SignedInContext, input: PurchaseOrderReference, use: (em: EntityManager, order: PurchaseOrder) => Promise<Result>): Promise<Result> {
  const [own] = await runRead<{ open_change: string | null }>(context, sql`select open_change from purchase_order where id = ${toUuid('po', input.id)}`);
  if (!own) throw new DomainError('NOT_FOUND', ['id']);
  const rights = own.open_change ? ofTheSystem(context) : context.em;
  return rights.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    // The buyer asked for something between the two looks at it.
    if (order.openChange && !own.open_change) throw new DomainError('CONFLICT', ['lockVersion']);
    return use(em, order);
  });
}

function ofTheSystem({ em, database }: SignedInContext): EntityManager {
  const { variables } = em.getSessionContext()!;
  return database.of('staff').fork({ session: { variables: { ...variables, [setting.audience]: 'system' } } });
}
