import type { EntityManager } from '@mikro-orm/postgresql';
import { toPublicId } from '../../graphql/ids.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { defineTask, type JobContext } from '../../jobs/task.js';
import { dayOf } from '../../shared/days.js';
import { Account, peopleOf } from '../identity/index.js';
import { organisationOf } from '../organisation/index.js';
import type { Acknowledgement } from './purchase-order.states.js';
import { PurchaseOrder } from './purchase-order.entity.js';

interface OrderJob {
  id: string;
}

/** Tells the supplier's people that an order waits for their answer. */
export const purchaseOrderSent = defineTask<OrderJob>('purchase_order_sent', (job, context) =>
  inform(context, job, 'sent', async (em, order) => {
    const { name: company } = await organisationOf(em);
    const answerBy = dayOf(order.answerDueAt!);
    const values = { number: order.number, company, supplier: order.supplier.name, answerBy, link: linkTo(context, order) };
    return (await answerersOf(em, order)).map(({ email, locale }) => ({ to: email, locale, template: 'orderSent', values }));
  }),
);

/** Tells the supplier's people what became of their proposal. */
export const purchaseOrderDecided = defineTask<OrderJob>('purchase_order_decided', (job, context) =>
  inform(context, job, 'decided', async (em, order) => {
    const { name: company } = await organisationOf(em);
    const outcome = order.acknowledgement === 'ACCEPTED' ? 'accepted' : 'refused';
    const values = { number: order.number, company, supplier: order.supplier.name, outcome, link: linkTo(context, order) } as const;
    return (await answerersOf(em, order)).map(({ email, locale }) => ({ to: email, locale, template: 'orderDecided', values }));
  }),
);

/** Tells the buyer what the supplier answered. */
export const purchaseOrderAnswered = defineTask<OrderJob>('purchase_order_answered', (job, context) =>
  inform(context, job, 'answered', async (em, order) => {
    const buyer = order.createdById ? await em.findOne(Account, { id: order.createdById, disabledAt: null }) : null;
    const outcome = outcomes[order.acknowledgement];
    if (!buyer || !outcome) return [];
    const values = { number: order.number, supplier: order.supplier.name, outcome, link: `${context.config.publicUrl}/graphiql/` };
    return [{ to: buyer.email, locale: buyer.locale, template: 'orderAnswered', values }];
  }),
);

const outcomes: Partial<Record<Acknowledgement, 'accepted' | 'changesProposed' | 'rejected'>> = {
  ACCEPTED: 'accepted',
  CHANGES_PROPOSED: 'changesProposed',
  REJECTED: 'rejected',
};

/** Each mail is a job of its own, added at once with the others: a mail server that fails holds up nobody else's. */
async function inform(context: JobContext, job: OrderJob, occasion: string, compose: (em: EntityManager, order: PurchaseOrder) => Promise<Mail[]>): Promise<void> {
  await context.system().transactional(async (em) => {
    const order = await em.findOne(PurchaseOrder, job.id, { populate: ['supplier'] });
    if (!order) return;
    for (const mail of await compose(em, order)) {
      await addJob(em, 'send_mail', mail, `${occasion} ${order.id} ${order.lockVersion} ${mail.to}`);
    }
  });
}

function answerersOf(em: EntityManager, order: PurchaseOrder): Promise<Account[]> {
  return peopleOf(em, { supplier: order.supplier.id }, ['OWNER', 'SALES']);
}

function linkTo({ config }: JobContext, order: PurchaseOrder): string {
  return `${config.publicUrl}/supplier/orders/${toPublicId('po', order.id)}`;
}
