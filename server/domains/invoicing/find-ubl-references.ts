import type { EntityManager } from '@mikro-orm/postgresql';
import { PurchaseOrder, type PurchaseOrderLine } from '../purchasing/index.js';
import type { InvoiceLine } from './invoice-line.entity.js';
import { Invoice } from './invoice.entity.js';
import { claiming } from './invoice.states.js';
import type { UblDocument, UblLine } from './ubl/ubl-document.js';

/** What a UBL document is about, line by line, as far as it was found. */
export interface UblReferences {
  creditedInvoice: Invoice | null;
  lines: { orderLine: PurchaseOrderLine | null; creditedLine: InvoiceLine | null }[];
}

/**
 * Finds the order lines that a document bills, and the invoice lines that a credit note gives back of. What is not found is
 * left out: the match tells of it.
 * @param supplierId of who asks; null for staff, who see every order
 */
export async function findReferences(em: EntityManager, supplierId: string | null, document: UblDocument): Promise<UblReferences> {
  const numbers = [...new Set(document.lines.flatMap(({ orderNumber }) => (orderNumber ? [orderNumber] : [])))];
  const orders = await em.find(PurchaseOrder, { number: { $in: numbers }, ...(supplierId && { supplier: supplierId }) }, { populate: ['lines.item', 'supplier'] });
  const orderLines = document.lines.map((line) => orderLineOf(line, orders));
  const supplier = supplierId ?? orderLines.find((line) => line)?.supplier.id;
  const creditedInvoice = document.kind === 'CREDIT_NOTE' && supplier ? await creditedBy(em, supplier, document) : null;
  const credited = creditedInvoice?.lines.getItems() ?? [];
  return {
    creditedInvoice,
    lines: orderLines.map((orderLine, index) => {
      const creditedLine = credited.find((line) => orderLine && line.orderLine === orderLine) ?? (orderLine ? null : (credited[index] ?? null));
      return { orderLine: orderLine ?? creditedLine?.orderLine ?? null, creditedLine };
    }),
  };
}

/** By the number of the line, else by the one line of the order that has the item. */
function orderLineOf({ orderNumber, orderLineNumber, buyersSku, sellersSku }: UblLine, orders: readonly PurchaseOrder[]): PurchaseOrderLine | null {
  const lines = orders.find(({ number }) => number === orderNumber)?.lines.getItems() ?? [];
  if (orderLineNumber) return lines.find(({ lineNumber }) => String(lineNumber) === orderLineNumber) ?? null;
  const byItem = lines.filter(({ item, supplierSku }) => (buyersSku && item.sku === buyersSku) || (sellersSku && supplierSku === sellersSku));
  return byItem.length === 1 ? byItem[0]! : null;
}

async function creditedBy(em: EntityManager, supplier: string, { creditedNumber }: UblDocument): Promise<Invoice | null> {
  if (!creditedNumber) return null;
  const [latest] = await em.find(
    Invoice,
    { supplier, number: creditedNumber, kind: 'INVOICE', status: { $in: [...claiming] } },
    { orderBy: { issuedOn: 'desc' }, limit: 1, populate: ['lines.orderLine.purchaseOrder'] },
  );
  return latest ?? null;
}
