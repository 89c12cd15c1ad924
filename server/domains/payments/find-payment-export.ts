import type { SignedInContext } from '../../graphql/context.js';
import { PaymentExport } from './payment-export.entity.js';

/** Of the public ids of files for the bank. */
export const paymentExportIdPrefix = 'pexp';

/** A file for the bank with its content; null when there is none. */
export function findPaymentExport(context: SignedInContext, uuid: string): Promise<PaymentExport | null> {
  return context.em.findOne(PaymentExport, { id: uuid }, { populate: ['content'] });
}
