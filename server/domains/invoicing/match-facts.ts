import type { EntityManager } from '@mikro-orm/postgresql';
import type { Decimal } from '../../shared/decimal.js';
import type { Invoice } from './invoice.entity.js';
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

/** Five statements, however many invoices there are. */
export async function factsAbout(em: EntityManager, invoices: readonly Invoice[]): Promise<MatchFacts> {
  const ids = array(invoices.map(({ id }) => id));
  const lines = invoices.flatMap((invoice) => invoice.lines.getItems());
  const orderLines = array(lines.flatMap(({ orderLine }) => (orderLine ? [orderLine.id] : [])));
  const invoiced = array([...lines.map(({ id }) => id), ...lines.flatMap(({ creditedLine }) => (creditedLine ? [creditedLine.id] : []))]);
  const states = array(counted);
  const billed = await em.execute<BilledRow[]>(
    'select id, quantity, value from billed_of_order_lines(?::uuid[], ?::text[], ?::uuid[])',
    [orderLines, states, ids],
  );
  const credited = await em.execute<BilledRow[]>(
    'select id, quantity, value from credited_of_invoice_lines(?::uuid[], ?::text[], ?::uuid[])',
    [invoiced, states, ids],
  );
  const statuses = await em.execute<{ id: string; status: InvoiceStatus }[]>(
    'select line.id, invoice.status from invoice_line as line join invoice on invoice.id = line.invoice_id where line.id = any(?::uuid[])',
    [invoiced],
  );
  const awaiting = await em.execute<{ id: string; quantity: Decimal }[]>(
    `select order_line_id as id, trim_scale(sum(received_quantity - accepted_quantity - rejected_quantity))::text as quantity
       from goods_receipt_line where order_line_id = any(?::uuid[]) group by order_line_id`,
    [orderLines],
  );
  const twins = await em.execute<{ id: string; number: string }[]>(
    `select distinct on (own.id) own.id, other.number from invoice as own
       cross join lateral (select distinct purchase_order_id as id from invoice_line where invoice_id = own.id) as ordered
       cross join lateral (select distinct invoice_id as id from invoice_line where purchase_order_id = ordered.id) as beside
       join invoice as other on other.id = beside.id and other.supplier_id = own.supplier_id and other.kind = own.kind
         and other.issued_on = own.issued_on and other.payable_total = own.payable_total and other.currency_code = own.currency_code
         and other.status not in ('DRAFT', 'CANCELLED', 'REJECTED') and (other.submitted_at, other.id) < (own.submitted_at, own.id)
      where own.id = any(?::uuid[]) order by own.id, other.submitted_at`,
    [ids],
  );
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

/** A list as PostgreSQL reads it; ids and states hold nothing that would need quotes. */
function array(values: readonly string[]): string {
  return `{${values.join(',')}}`;
}
