import { defineSharedTask } from '../../jobs/shared-task.js';
import { defineTask } from '../../jobs/task.js';
import { askedOnce } from '../../shared/asked-once.js';
import { dayOf } from '../../shared/days.js';
import { closeLateOffers } from './close-discount-offers.js';
import { discountRulesFor, offerByRule } from './offer-discount.js';
import { schedulePayments } from './schedule-payment.js';

/** Invoices were approved: the days of their payment are set, and discounts offered where a rule says so. */
export const invoiceApproved = defineSharedTask<{ id: string }>('invoice_approved', async (em, approved) => {
  const rulesFor = askedOnce((supplier: string, currencyCode: string) => discountRulesFor(em, supplier, currencyCode));
  for (const payable of await schedulePayments(em, approved.map(({ id }) => id))) {
    await offerByRule(em, payable, await rulesFor(payable.supplier.id, payable.currencyCode), new Date());
  }
}, { keyed: true });

/** Every night offers end that nobody answered, and agreements that were not kept. */
export const endDiscountOffers = defineTask('end_discount_offers', async (_payload, { system }) => {
  await system().transactional((em) => closeLateOffers(em, dayOf(new Date())));
}, '20 0 * * *');
