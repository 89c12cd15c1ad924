import type { EntityManager } from '@mikro-orm/postgresql';
import { toUuid } from '../../graphql/ids.js';
import { compare, type Decimal } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import type { InputCheck } from '../../shared/input-check.js';
import { PurchaseOrderLine } from '../purchasing/index.js';
import { describe, type DraftLine } from './draft-line.js';
import { InvoiceLine } from './invoice-line.entity.js';
import type { Invoice } from './invoice.entity.js';
import type { TaxCategory } from './tax-categories.js';

const MOST_LINES = 500;
const LARGEST = '100000000000';

export interface InvoiceLineInput {
  orderLineId?: string | null;
  creditedLineId?: string | null;
  description?: string | null;
  quantity: Decimal;
  unitCode?: string | null;
  unitPrice?: Decimal | null;
  allowance?: Decimal | null;
  charge?: Decimal | null;
  taxCategory: TaxCategory;
  taxRate: Decimal;
}

/**
 * The lines as they are written; what is wrong goes to `check`.
 * @param creditedInvoice the invoice that a credit note gives back of; null for an invoice
 * @throws DomainError when there is none, there are too many, or one is about something that is not there
 */
export async function checkLines(em: EntityManager, check: InputCheck, inputs: readonly InvoiceLineInput[], creditedInvoice: Invoice | null): Promise<DraftLine[]> {
  if (!inputs.length) throw new DomainError('REQUIRED', ['lines'], 'An invoice has at least one line.');
  if (inputs.length > MOST_LINES) throw new DomainError('OUT_OF_RANGE', ['lines'], `An invoice has at most ${MOST_LINES} lines.`);
  const orderLineIds = inputs.map(({ orderLineId }) => orderLineId && toUuid('pol', orderLineId));
  const creditedIds = inputs.map(({ creditedLineId }) => creditedLineId && toUuid('invl', creditedLineId));
  const orderLines = await em.find(PurchaseOrderLine, { id: { $in: orderLineIds.filter((id) => typeof id === 'string') } }, { populate: ['purchaseOrder', 'item', 'supplier'] });
  const creditedLines = await em.find(InvoiceLine, { id: { $in: creditedIds.filter((id) => typeof id === 'string') }, invoice: creditedInvoice }, { populate: ['orderLine.item', 'orderLine.purchaseOrder'] });
  return inputs.map((input, index) => {
    const field = ['lines', String(index)];
    const creditedLine = creditedLines.find(({ id }) => id === creditedIds[index]) ?? null;
    if (input.creditedLineId && !creditedLine) throw new DomainError('NOT_FOUND', [...field, 'creditedLineId'], 'A line of the invoice that the credit note gives back of.');
    const orderLine = orderLines.find(({ id }) => id === orderLineIds[index]) ?? creditedLine?.orderLine ?? null;
    if (input.orderLineId && !orderLine) throw new DomainError('NOT_FOUND', [...field, 'orderLineId']);
    return checkLine(check, input, { orderLine, creditedLine }, field);
  });
}

function checkLine(check: InputCheck, input: InvoiceLineInput, about: Pick<DraftLine, 'orderLine' | 'creditedLine'>, field: readonly string[]): DraftLine {
  const { orderLine, creditedLine } = about;
  const within = (value: Decimal, name: string, least: (sign: number) => boolean, message: string) => {
    if (!least(compare(value, '0')) || compare(value, LARGEST) >= 0) check.refuse('OUT_OF_RANGE', [...field, name], message);
    return value;
  };
  const unitCode = input.unitCode ?? creditedLine?.unitCode ?? orderLine?.unitCode ?? '';
  if (!/^[A-Z0-9]{2,3}$/.test(unitCode)) check.refuse(unitCode ? 'INVALID' : 'REQUIRED', [...field, 'unitCode'], 'A code of UN/ECE Recommendation 20, for example EA or KGM.');
  const unitPrice = input.unitPrice ?? creditedLine?.unitPrice ?? orderLine?.unitPrice;
  if (unitPrice === undefined) check.refuse('REQUIRED', [...field, 'unitPrice']);
  if (compare(input.taxRate, '0') < 0 || compare(input.taxRate, '100') > 0) check.refuse('OUT_OF_RANGE', [...field, 'taxRate'], 'From 0 to 100 percent.');
  return {
    ...about,
    receiptLine: null,
    description: check.text(input.description ?? creditedLine?.description ?? (orderLine && describe(orderLine)), [...field, 'description'], 1000),
    quantity: within(input.quantity, 'quantity', (sign) => sign > 0, 'A quantity is more than 0.'),
    unitCode,
    unitPrice: within(unitPrice ?? '0', 'unitPrice', (sign) => sign >= 0, 'A price is 0 or more.'),
    allowance: within(input.allowance ?? '0', 'allowance', (sign) => sign >= 0, 'An allowance is 0 or more.'),
    charge: within(input.charge ?? '0', 'charge', (sign) => sign >= 0, 'A charge is 0 or more.'),
    taxCategory: input.taxCategory,
    taxRate: input.taxRate,
  };
}
