import type { EntityManager } from '@mikro-orm/postgresql';
import { notify } from '../../jobs/notify.js';
import { toUuid } from '../../graphql/ids.js';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { bindAttachments } from '../files/index.js';
import { PurchaseOrderComment } from './purchase-order-comment.entity.js';
import { PurchaseOrderLine } from './purchase-order-line.entity.js';
import { PurchaseOrder } from './purchase-order.entity.js';
import { buyerOf } from './tell-buyer.js';

export interface PurchaseOrderCommentInput {
  id: string;
  lineNumber?: number | null;
  body: string;
  visibility?: PurchaseOrderComment['visibility'] | null;
  attachmentIds?: string[] | null;
}

const LONGEST_BODY = 10_000;
const LONGEST_EXCERPT = 500;

/**
 * Somebody writes about an order or a line of it. The order itself does not change by it: whoever is answering it
 * meanwhile is not held up. The other side is told of what it can read.
 */
export function commentOnPurchaseOrder(context: SignedInContext, input: PurchaseOrderCommentInput) {
  return context.em.transactional(async (em) => {
    const order = await em.findOne(PurchaseOrder, toUuid('po', input.id), { populate: ['supplier'] });
    if (!order) throw new DomainError('NOT_FOUND', ['id']);
    const { lineNumber = null, visibility: wanted, attachmentIds } = input;
    const check = new InputCheck();
    const body = check.text(input.body, ['body'], LONGEST_BODY);
    check.settle();
    if (lineNumber !== null && !(await em.count(PurchaseOrderLine, { purchaseOrder: order, lineNumber }))) throw new DomainError('NOT_FOUND', ['lineNumber']);
    const visibility = wanted ?? 'PUBLIC';
    if (visibility === 'PUBLIC' && !order.released) {
      throw new DomainError('NOT_ALLOWED_IN_STATE', ['visibility'], 'The supplier does not see the order yet: write an internal comment.');
    }
    const { accountId: authorId, name: authorName } = context.principal;
    const authorSide = context.audience === 'supplier' ? 'SUPPLIER' : 'STAFF';
    const { supplier } = order;
    const comment = em.create(PurchaseOrderComment, { purchaseOrder: order, supplier, lineNumber, visibility, authorSide, authorId, authorName, body, createdAt: context.now() });
    await em.flush();
    await bindAttachments(em, context, { recordId: comment.id, supplierId: supplier.id, visibility, permission: 'purchaseOrder:read' }, attachmentIds ?? []);
    await announce(em, order, visibility);
    if (visibility === 'PUBLIC') await tellOtherSide(em, order, comment);
    return { purchaseOrder: { id: order.id }, comment: { id: comment.id } };
  });
}

/** Nothing about the order itself changes, so it is announced by hand; what is internal is announced to staff alone. */
async function announce(em: EntityManager, order: PurchaseOrder, visibility: PurchaseOrderComment['visibility']): Promise<void> {
  const kind = visibility === 'PUBLIC' ? 'purchase_order' : 'purchase_order_note';
  await em.execute(`select pg_notify('record_changed', ? || ' ' || ?::text || ' ' || ?::text)`, [kind, order.id, order.supplier.id]);
}

async function tellOtherSide(em: EntityManager, order: PurchaseOrder, { authorSide, authorName, body }: PurchaseOrderComment): Promise<void> {
  const message = body.length > LONGEST_EXCERPT ? `${body.slice(0, LONGEST_EXCERPT - 1)}…` : body;
  const readers = authorSide === 'SUPPLIER' ? buyerOf(order) : { to: { supplier: order.supplier.id }, record: { prefix: 'po', id: order.id } };
  await notify(em, { kind: 'ORDER_COMMENTED', ...readers, values: { number: order.number, author: authorName, message } });
}

/**
 * Notes that the viewer's side has read the comments. Reading is no change of the order: its `lockVersion` stays.
 * @throws DomainError NOT_FOUND
 */
export function markCommentsRead(context: SignedInContext, { id }: { id: string }) {
  const uuid = toUuid('po', id);
  const column = context.audience === 'supplier' ? 'comments_read_by_supplier_at' : 'comments_read_by_staff_at';
  return context.em.transactional(async (em) => {
    const found = await em.execute<{ id: string }[]>(`update purchase_order set ${column} = ? where id = ?::uuid returning id`, [context.now(), uuid]);
    if (found.length === 0) throw new DomainError('NOT_FOUND', ['id']);
    return { purchaseOrder: { id: uuid } };
  });
}
