import type { EntityManager } from '@mikro-orm/postgresql';
import { nextNumber } from '../../database/next-number.js';
import { defineTask } from '../../jobs/task.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { sampleOf } from '../inspection-plans/index.js';
import { awaitingInspection, GoodsReceipt, type GoodsReceiptLine } from '../receiving/index.js';
import { Inspection } from './inspection.entity.js';

/** Opens an inspection for each line of a receipt that waits for one. */
export const openInspections = defineTask<{ id: string }>('goods_receipt_posted', async ({ id }, { system }) => {
  await system().transactional(async (em) => {
    const receipt = await em.findOne(GoodsReceipt, id, { populate: ['lines.inspectionPlan', 'lines.orderLine'] });
    for (const line of receipt?.lines ?? []) if (line.inspectionPlan) await open(em, receipt!, line);
  });
});

async function open(em: EntityManager, receipt: GoodsReceipt, line: GoodsReceiptLine): Promise<void> {
  // The job may come twice.
  if (await em.count(Inspection, { goodsReceiptLine: line })) return;
  const plan = line.inspectionPlan!;
  const quantity = awaitingInspection(line);
  em.create(Inspection, {
    number: await nextNumber(em, 'QI'),
    status: 'OPEN',
    supplier: line.supplier,
    item: line.orderLine.item,
    goodsReceipt: receipt,
    goodsReceiptLine: line,
    plan,
    quantity,
    characteristics: plan.characteristics,
    ...sampleOf(plan, quantity),
    dueOn: dayOf(daysAfter(receipt.createdAt, plan.inspectWithinDays)),
  });
}
