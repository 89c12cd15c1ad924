import { PurchaseOrderComment } from '../domains/purchasing/purchase-order-comment.entity.js';
import type { PurchaseOrder } from '../domains/purchasing/purchase-order.entity.js';
import { daysAfter } from '../shared/days.js';
import { Chance } from './chance.js';
import texts from './data/purchase-texts.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import type { Cast } from './purchase-order-story.js';
import type { Stage } from './stage.js';

const HOUR = 1 / 24;

/** What both sides wrote about some of the orders, and what staff noted among themselves. */
export function addComments({ em }: Stage, order: PurchaseOrder, { name, buyer, supplier }: Cast): void {
  const chance = new Chance(`${name} comments`);
  if (order.status !== 'SENT' || !chance.percent(35)) return;
  const { comments } = texts[order.supplier.locale];
  const write = (index: number, content: Pick<PurchaseOrderComment, 'authorSide' | 'visibility' | 'body'> & { lineNumber: number | null }) => {
    const author = content.authorSide === 'STAFF' ? buyer : supplier;
    em.create(PurchaseOrderComment, {
      ...content,
      id: fixedId(`${name} comment ${index}`),
      createdAt: daysAfter(order.sentAt!, index * 2 * HOUR),
      purchaseOrder: order,
      supplier: order.supplier,
      authorId: author.id,
      authorName: author.name,
    });
  };
  const first = chance.between(0, comments.buyer.length - 1);
  const lineNumber = first === 0 ? null : 1;
  write(1, { authorSide: 'STAFF', visibility: 'PUBLIC', body: comments.buyer[first]!, lineNumber });
  if (!chance.percent(60)) return;
  write(2, { authorSide: 'SUPPLIER', visibility: 'PUBLIC', body: comments.supplier[first]!, lineNumber });
  order.commentsReadBySupplierAt = daysAfter(order.sentAt!, 2 * HOUR);
  if (chance.percent(50)) write(3, { authorSide: 'STAFF', visibility: 'INTERNAL', body: chance.of(comments.internal), lineNumber: null });
}
