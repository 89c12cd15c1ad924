import type { EntityManager } from '@mikro-orm/postgresql';
import type { Decimal } from '../../shared/decimal.js';
import type { Entry } from './balance.js';
import type { Statement } from './statement.entity.js';

/** What a statement is to be about. */
export interface Period {
  readonly supplierId: string;
  readonly currencyCode: string;
  readonly from: string;
  readonly to: string;
  /** The statement before it, whose closing balance it begins with. */
  readonly previous: Pick<Statement, 'closingBalance' | 'createdAt'> | null;
}

/** Documents that are in the books: what each adds to the balance, its day, and since when it is there. */
const BOOKED = `
  select case kind when 'INVOICE' then 'INVOICE' else 'CREDIT_NOTE' end as kind, issued_on as date, number as reference,
      case kind when 'INVOICE' then payable_total else -payable_total end as amount, approved_at as booked_at
    from invoice where supplier_id = :supplier and currency_code = :currency and status in ('APPROVED', 'SCHEDULED', 'PARTIALLY_PAID', 'PAID')
  union all
  select 'PAYMENT', executed_on, number, -amount, reported_at
    from payment where supplier_id = :supplier and currency_code = :currency and status = 'EXECUTED'
  union all
  select 'DISCOUNT', payment.executed_on, invoice.number, -item.discount_amount, payment.reported_at
    from payment_item as item join payment on payment.id = item.payment_id join invoice on invoice.id = item.invoice_id
   where item.supplier_id = :supplier and payment.currency_code = :currency and payment.status = 'EXECUTED' and item.discount_amount > 0`;

const IN_REVIEW = `
  select 'INVOICE_IN_REVIEW' as kind, issued_on as date, number as reference, case kind when 'INVOICE' then payable_total else -payable_total end as amount
    from invoice where supplier_id = :supplier and currency_code = :currency and status in ('SUBMITTED', 'EXCEPTION', 'MATCHED') and issued_on <= :to`;

const NOT_INVOICED = `
  select 'RECEIPT_NOT_INVOICED' as kind, max(received.last_on) as date, purchase_order.number as reference,
      round(sum(greatest(received.quantity - coalesce(billed.quantity, 0), 0) * line.unit_price), 4) as amount
    from (select order_line_id, sum(accepted_quantity) as quantity, max(received_on) as last_on from goods_receipt_line
            join goods_receipt on goods_receipt.id = goods_receipt_id
           where goods_receipt_line.supplier_id = :supplier and received_on <= :to group by order_line_id) as received
    join purchase_order_line as line on line.id = received.order_line_id and line.currency_code = :currency
    join purchase_order on purchase_order.id = line.purchase_order_id
    left join (select order_line_id, sum(quantity) as quantity from billed_line()
                where document_status not in ('DRAFT', 'REJECTED', 'CANCELLED') and invoice_status not in ('DRAFT', 'REJECTED', 'CANCELLED') group by order_line_id) as billed on billed.order_line_id = line.id
   group by purchase_order.id, purchase_order.number having sum(greatest(received.quantity - coalesce(billed.quantity, 0), 0)) > 0`;

/** What was owed at the start: as the statement before says, else by the books. */
export async function openingBalance(em: EntityManager, period: Period): Promise<Decimal> {
  if (period.previous) return period.previous.closingBalance;
  const [row] = await ask<{ balance: string }>(em, `select coalesce(sum(amount), 0)::text as balance from (${BOOKED}) as booked where date < :from`, period);
  return row!.balance;
}

/**
 * What came and went in the period, by day; then what is for information. What was booked since the statement before
 * for days before this period is on this one, so that nothing is ever missing from all of them.
 */
export async function gatherEntries(em: EntityManager, period: Period): Promise<Entry[]> {
  const late = period.previous ? 'or (date < :from and booked_at > :since)' : '';
  const booked = `select kind, date, reference, amount from (${BOOKED}) as booked where date between :from and :to ${late}`;
  return ask<Entry>(
    em,
    `select kind, date::text as date, reference, trim_scale(amount)::text as amount from (
       select *, 1 as part from (${booked}) as one union all select *, 2 from (${IN_REVIEW}) as two union all select *, 3 from (${NOT_INVOICED}) as three) as entry
      order by part, date, kind desc, reference`,
    period,
  );
}

function ask<Row>(em: EntityManager, statement: string, { supplierId, currencyCode, from, to, previous }: Period): Promise<Row[]> {
  const values: Record<string, unknown> = { supplier: supplierId, currency: currencyCode, from, to, since: previous?.createdAt };
  const used: unknown[] = [];
  const text = statement.replaceAll(/(?<!:):(supplier|currency|from|to|since)\b/g, (_, name: string) => {
    used.push(values[name]);
    return name === 'supplier' ? '?::uuid' : name === 'since' ? '?::timestamptz' : name === 'currency' ? '?' : '?::date';
  });
  return em.execute<Row[]>(text, used);
}
