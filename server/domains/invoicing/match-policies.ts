import type { EntityManager } from '@mikro-orm/postgresql';
import { idArray } from '../../database/prepared.js';
import { defineReading } from '../../database/rows/reading.js';
import { tableOf } from '../../database/rows/table.js';
import type { DocumentInHand, OrderLineInHand } from './document-in-hand.js';
import { MatchPolicy } from './match-policy.entity.js';
import { type Policy, strictest } from './match/policy.js';

/** Finds the policy that holds for a supplier, or for one of its order lines: the most specific one decides. */
export type FindPolicy = (supplierId: string, orderLine?: OrderLineInHand | null) => Policy;

const readPolicies = defineReading({
  policies: tableOf(MatchPolicy, ['supplier', 'item', 'purchaseOrder', 'kind', 'pricePercent', 'priceAmount', 'valuePercent', 'valueAmount', 'quantityPercent', 'chargeAmount', 'taxAmount']).where(
    `purchase_order_id = any($1::uuid[]) or item_id = any($2::uuid[]) or supplier_id = any($3::uuid[]) or (purchase_order_id is null and item_id is null and supplier_id is null)`,
  ),
});
type PolicyRow = Awaited<ReturnType<typeof readPolicies>>['policies'][number];

/** The policies that may hold for these invoices. */
export async function policiesFor(em: EntityManager, invoices: readonly DocumentInHand[]): Promise<FindPolicy> {
  const orderLines = invoices.flatMap(({ lines }) => lines.flatMap(({ ordered }) => ordered ?? []));
  const of = [orderLines.map(({ purchaseOrder }) => purchaseOrder), orderLines.map(({ item }) => item), invoices.map(({ supplier }) => supplier)];
  const { policies } = await readPolicies(em, of.map((ids) => idArray(new Set(ids))));
  const by = (key: 'purchaseOrder' | 'item' | 'supplier') => new Map(policies.filter((each) => each[key]).map((each) => [each[key]!, toPolicy(each)]));
  const [ofOrder, ofItem, ofSupplier] = [by('purchaseOrder'), by('item'), by('supplier')];
  const own = policies.find(({ purchaseOrder, item, supplier }) => !purchaseOrder && !item && !supplier);
  const general = own ? toPolicy(own) : strictest;
  return (supplierId, orderLine) =>
    (orderLine && (ofOrder.get(orderLine.purchaseOrder) ?? ofItem.get(orderLine.item))) ?? ofSupplier.get(supplierId) ?? general;
}

function toPolicy(policy: PolicyRow): Policy {
  const tolerance = (percent: string | null, amount: string | null = null) => ({ percent, amount });
  return {
    kind: policy.kind,
    price: tolerance(policy.pricePercent, policy.priceAmount),
    value: tolerance(policy.valuePercent, policy.valueAmount),
    quantity: tolerance(policy.quantityPercent),
    charge: tolerance(null, policy.chargeAmount),
    tax: tolerance(null, policy.taxAmount),
  };
}
