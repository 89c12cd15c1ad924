import type { EntityManager } from '@mikro-orm/postgresql';
import type { PurchaseOrderLine } from '../purchasing/index.js';
import type { InvoiceLine } from './invoice-line.entity.js';
import type { Invoice } from './invoice.entity.js';
import { MatchPolicy } from './match-policy.entity.js';
import { type Policy, strictest } from './match/policy.js';

/** Finds the policy that holds for a supplier, or for one of its order lines: the most specific one decides. */
export type FindPolicy = (supplierId: string, orderLine?: PurchaseOrderLine | null) => Policy;

/** The policies that may hold for these invoices; lines need their order lines loaded. */
export async function policiesFor(em: EntityManager, invoices: readonly Invoice[]): Promise<FindPolicy> {
  const orderLines = invoices.flatMap((invoice) => invoice.lines.getItems().map((line: InvoiceLine) => line.orderLine)).filter((line) => !!line);
  const policies = await em.find(MatchPolicy, {
    $or: [
      { purchaseOrder: { $in: [...new Set(orderLines.map(({ purchaseOrder }) => purchaseOrder.id))] } },
      { item: { $in: [...new Set(orderLines.map(({ item }) => item.id))] } },
      { supplier: { $in: [...new Set(invoices.map(({ supplier }) => supplier.id))] } },
      { purchaseOrder: null, item: null, supplier: null },
    ],
  });
  const by = (key: 'purchaseOrder' | 'item' | 'supplier') => new Map(policies.filter((each) => each[key]).map((each) => [each[key]!.id, toPolicy(each)]));
  const [ofOrder, ofItem, ofSupplier] = [by('purchaseOrder'), by('item'), by('supplier')];
  const own = policies.find(({ purchaseOrder, item, supplier }) => !purchaseOrder && !item && !supplier);
  const general = own ? toPolicy(own) : strictest;
  return (supplierId, orderLine) =>
    (orderLine && (ofOrder.get(orderLine.purchaseOrder.id) ?? ofItem.get(orderLine.item.id))) ?? ofSupplier.get(supplierId) ?? general;
}

function toPolicy(policy: MatchPolicy): Policy {
  const tolerance = (percent: string | null | undefined, amount?: string | null) => ({ percent: percent ?? null, amount: amount ?? null });
  return {
    kind: policy.kind,
    price: tolerance(policy.pricePercent, policy.priceAmount),
    value: tolerance(policy.valuePercent, policy.valueAmount),
    quantity: tolerance(policy.quantityPercent),
    charge: tolerance(null, policy.chargeAmount),
    tax: tolerance(null, policy.taxAmount),
  };
}
