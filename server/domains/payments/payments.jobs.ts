import { defineTask } from '../../jobs/task.js';
import { dayOf } from '../../shared/days.js';
import { closeLateOffers } from './close-discount-offers.js';
import { offerByRule } from './offer-discount.js';
import { schedulePayment } from './schedule-payment.js';

/** An invoice was approved: the day of its payment is set, and a discount offered where a rule says so. */
export const invoiceApproved = defineTask<{ id: string }>('invoice_approved', async ({ id }, { system }) => {
  await system().transactional(async (em) => {
    const payable = await schedulePayment(em, id);
    if (payable) await offerByRule(em, payable, new Date());
  });
});

/** Every night offers end that nobody answered, and agreements that were not kept. */
export const endDiscountOffers = defineTask('end_discount_offers', async (_payload, { system }) => {
  await system().transactional((em) => closeLateOffers(em, dayOf(new Date())));
}, '20 0 * * *');
