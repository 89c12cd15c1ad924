import type { EntityManager } from '@mikro-orm/postgresql';
import type { Decimal } from '../../shared/decimal.js';
import { ask, idArray, prepare } from '../../database/prepared.js';
import type { DocumentInHand } from './document-in-hand.js';
import { counted, type InvoiceStatus } from './invoice.states.js';
import { type Billed, nothing } from './match/document.js';

/** What the database knows of the documents that are not being matched. */
export interface MatchFacts {
  /** What counts as billed of an order line. */
  billedOf(orderLineId: string): Billed;
  /** What counts as given back of an invoice's line. */
  creditedOf(lineId: string): Billed;
  /** Where the invoice of a line stands. */
  statusOfInvoiceOf(lineId: string): InvoiceStatus | null;
  /** What came in of an order line and waits to be inspected: received, and neither accepted nor rejected. */
  awaitingInspection(orderLineId: string): Decimal;
  /** The number of another invoice with the same amount, order and date. */
  twinOf(invoiceId: string): string | null;
}

interface BilledRow extends Billed {
  id: string;
}

const billedOfOrderLines = prepare('select id, quantity, value from billed_of_order_lines($1::uuid[], $2::text[], $3::uuid[])');
const creditedOfLines = prepare('select id, quantity, value from credited_of_invoice_lines($1::uuid[], $2::text[], $3::uuid[])');
const statusesOfInvoices = prepare('select line.id, invoice.status from invoice_line as line join invoice on invoice.id = line.invoice_id where line.id = any($1::uuid[])');
const awaitingInspection = prepare(`select order_line_id as id, trim_scale(sum(received_quantity - accepted_quantity - rejected_quantity))::text as quantity
  from goods_receipt_line where order_line_id = any($1::uuid[]) group by order_line_id`);
const twinsOf = prepare(`select distinct on (own.id) own.id, other.number from invoice as own
  cross join lateral (select distinct purchase_order_id as id from invoice_line where invoice_id = own.id) as ordered
  cross join lateral (select distinct invoice_id as id from invoice_line where purchase_order_id = ordered.id) as beside
  join invoice as other on other.id = beside.id and other.supplier_id = own.supplier_id and other.kind = own.kind
    and other.issued_on = own.issued_on and other.payable_total = own.payable_total and other.currency_code = own.currency_code
    and other.status not in ('DRAFT', 'CANCELLED', 'REJECTED') and (other.submitted_at, other.id) < (own.submitted_at, own.id)
  where own.id = any($1::uuid[]) order by own.id, other.submitted_at`);

/** Five statements, however many invoices there are. */
export async function factsAbout(em: EntityManager, invoices: readonly DocumentInHand[]): Promise<MatchFacts> {
  const ids = idArray(invoices.map(({ id }) => id));
  const lines = invoices.flatMap((invoice) => invoice.lines);
  const orderLines = idArray(lines.flatMap(({ orderLine }) => orderLine ?? []));
  const invoiced = idArray([...lines.map(({ id }) => id), ...lines.flatMap(({ creditedLine }) => creditedLine ?? [])]);
  const states = `{${counted.join(',')}}`;
  const billed = await ask<BilledRow>(em, billedOfOrderLines, [orderLines, states, ids]);
  const credited = await ask<BilledRow>(em, creditedOfLines, [invoiced, states, ids]);
  const statuses = await ask<{ id: string; status: InvoiceStatus }>(em, statusesOfInvoices, [invoiced]);
  const awaiting = await ask<{ id: string; quantity: Decimal }>(em, awaitingInspection, [orderLines]);
  const twins = await ask<{ id: string; number: string }>(em, twinsOf, [ids]);
  const [billedById, creditedById, statusById, awaitingById, twinById] = [byId(billed), byId(credited), byId(statuses), byId(awaiting), byId(twins)];
  return {
    billedOf: (id) => billedById.get(id) ?? nothing,
    creditedOf: (id) => creditedById.get(id) ?? nothing,
    statusOfInvoiceOf: (id) => statusById.get(id)?.status ?? null,
    awaitingInspection: (id) => awaitingById.get(id)?.quantity ?? '0',
    twinOf: (id) => twinById.get(id)?.number ?? null,
  };
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
