// While an answer waits for a buyer, its rejected lines still count.
const decided = "where o.acknowledgement not in ('CHANGES_PROPOSED', 'REJECTED')";
const schedules = 'purchase_order_schedule as schedule join purchase_order_line as line on line.id = line_id';

/** Rules that hold for all records however they came about, each with a statement that finds what breaks it. */
export const brokenRules: Record<string, string> = {
  'a line’s total is its quantity times its price':
    'select id from purchase_order_line where total <> round(quantity * unit_price, 4)',
  'a line’s quantity is what its deliveries add up to':
    `select line.id from ${schedules} group by line.id having line.quantity <> sum(schedule.quantity)`,
  'every line has a delivery':
    'select id from purchase_order_line as line where not exists (select from purchase_order_schedule where line_id = line.id)',
  'an order’s total is what its lines add up to':
    'select o.id from purchase_order as o left join purchase_order_line as line on line.purchase_order_id = o.id group by o.id having o.total <> coalesce(sum(line.total), 0)',
  'an order is wanted on the earliest day of its open deliveries':
    `select o.id from purchase_order as o left join (${schedules}) on line.purchase_order_id = o.id and schedule.quantity > 0
      ${decided} group by o.id having o.requested_on is distinct from min(schedule.requested_on)`,
  'an order is confirmed for the latest day, once all open deliveries are':
    `select o.id from purchase_order as o left join (${schedules}) on line.purchase_order_id = o.id and schedule.quantity > 0
      ${decided} group by o.id having o.confirmed_on is distinct from case when bool_and(schedule.confirmed_on is not null) then max(schedule.confirmed_on) end`,
  'lines and deliveries are released with their order':
    `select schedule.id from ${schedules} join purchase_order as o on o.id = purchase_order_id where o.released <> line.released or o.released <> schedule.released`,
  'an order that was sent is released, with a time and a first version':
    `select o.id from purchase_order as o left join purchase_order_version as v on v.purchase_order_id = o.id and v.version_number = 1 and v.reason = 'SENT'
      where released <> (sent_at is not null) or released <> (answer_due_at is not null) or released <> (v.id is not null) or (released <> (o.version_number > 0))`,
  'drafts and orders that wait for approval or sending are not released':
    `select id from purchase_order where (status in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED') and (released or acknowledgement <> 'AWAITING')) or (status in ('SENT', 'CLOSED') and not released)`,
  'versions are numbered without a gap up to the order’s':
    `select o.id from purchase_order as o join purchase_order_version as v on v.purchase_order_id = o.id
      group by o.id having count(*) <> o.version_number or max(v.version_number) <> o.version_number`,
  'the latest version has the order’s total':
    'select o.id from purchase_order as o join purchase_order_version as v on v.purchase_order_id = o.id and v.version_number = o.version_number where v.total <> o.total',
  'a version after the first says what changed':
    'select id from purchase_order_version where (version_number = 1) <> (jsonb_array_length(changes) = 0)',
  'an order with a proposal has one undecided answer, others none while they go on':
    `select o.id from purchase_order as o left join purchase_order_response as r on r.purchase_order_id = o.id and r.status = 'PROPOSED'
      group by o.id having count(r.id) <> case when o.acknowledgement in ('CHANGES_PROPOSED', 'REJECTED') then 1 else 0 end`,
  'an accepted or refused answer says when and by whom':
    `select id from purchase_order_response where (status in ('ACCEPTED', 'REFUSED', 'COUNTERED')) <> (decided_at is not null and decided_by_name is not null)`,
  'an answer is later than the sending, a decision later than the answer':
    'select r.id from purchase_order_response as r join purchase_order as o on o.id = purchase_order_id where r.created_at <= o.sent_at or r.decided_at <= r.created_at',
  'an accepted order has every line accepted, or rejected and taken over':
    `select o.id from purchase_order as o join purchase_order_line as line on line.purchase_order_id = o.id
      where o.acknowledgement = 'ACCEPTED' and line.acknowledgement not in ('ACCEPTED', 'REJECTED', 'CANCELLED')`,
  'what a supplier is asked to agree to is said by the order':
    `select o.id from purchase_order as o left join purchase_order_change as c on c.purchase_order_id = o.id and c.status = 'OPEN'
      where o.open_change is distinct from c.kind or (c.id is not null and (o.status <> 'SENT' or not c.released))`,
  'a change that an approver holds back is not seen by the supplier':
    `select id from purchase_order_change where released = (status in ('PENDING_APPROVAL', 'DISAPPROVED'))`,
  'a change that is done says when and by whom':
    `select id from purchase_order_change where (status in ('PENDING_APPROVAL', 'OPEN')) = (decided_at is not null and decided_by_name is not null)`,
  'a confirmed delivery keeps its first confirmed day':
    'select id from purchase_order_schedule where (confirmed_on is not null) <> (first_confirmed_on is not null)',
  'what has been received decides the receipt':
    `select o.id from purchase_order as o left join (${schedules}) on line.purchase_order_id = o.id group by o.id
      having o.receipt <> case when coalesce(sum(schedule.received_quantity), 0) = 0 then 'NONE'
        when bool_and(schedule.received_quantity >= schedule.quantity) then 'FULL' else 'PARTIAL' end`,
  'what has been received was counted':
    `select line.id from ${schedules} left join (select order_line_id, sum(received_quantity) as received, sum(rejected_quantity) as rejected
        from goods_receipt_line group by order_line_id) as counted on order_line_id = line.id
      group by line.id, received, rejected
      having sum(schedule.received_quantity) <> coalesce(received, 0) or sum(schedule.rejected_quantity) <> coalesce(rejected, 0)`,
  'what was counted is accepted or rejected, or waits for its inspection':
    `select line.id from goods_receipt_line as line left join inspection on goods_receipt_line_id = line.id and inspection.status in ('OPEN', 'FAILED')
      where accepted_quantity + rejected_quantity + coalesce(inspection.quantity, 0) <> received_quantity or accepted_quantity < 0 or rejected_quantity < 0`,
  'an inspection passed or failed by its plan':
    `select inspection.id from inspection where (status = 'OPEN') <> (completed_at is null)
      or (status in ('FAILED', 'DECIDED')) <> coalesce(nonconforming_pieces > accept_number, false) or (status = 'DECIDED') <> (decision is not null)`,
  'a non-conformance has an answer for each step that it took':
    `select nc.id from non_conformance nc left join non_conformance_entry entry on entry.non_conformance_id = nc.id group by nc.id
      having (nc.status <> 'OPEN') <> bool_or(coalesce(entry.kind = 'CONTAINMENT', false)) or (nc.status = 'CLOSED') <> (nc.closed_at is not null)
        or (nc.due_on is null) <> (nc.status in ('CORRECTIVE_ACTION', 'VERIFIED', 'CLOSED'))`,
  'a shipment stands where its lines say':
    `select s.id from shipment as s join shipment_line as line on line.shipment_id = s.id group by s.id
      having (s.status = 'PARTIALLY_RECEIVED' and (sum(line.received_quantity) = 0 or bool_and(line.received_quantity >= line.quantity)))
        or (s.status in ('RECEIVED', 'CLOSED') and not bool_and(line.received_quantity >= line.quantity))
        or (s.status in ('DRAFT', 'CANCELLED', 'SHIPPED', 'IN_TRANSIT', 'ARRIVED') and sum(line.received_quantity) > 0)
        or (s.status in ('DRAFT', 'CANCELLED')) <> (s.shipped_on is null) or s.arrived_on < s.shipped_on or s.estimated_arrival_on < s.shipped_on`,
  'an invoice’s sums are what they are made of, but where the match has found that they are not':
    `select invoice.id from invoice where (net_total <> line_total - allowance_total + charge_total or gross_total <> net_total + tax_total
        or payable_total <> gross_total - prepaid_total or line_total <> (select coalesce(sum(net_amount), 0) from invoice_line where invoice_id = invoice.id))
      and not exists (select from invoice_difference where invoice_id = invoice.id and rule = 'TOTALS')`,
  'an invoice that waits has something that differs, and no other has':
    `select id from invoice where (status = 'EXCEPTION') <> exists (select from invoice_difference where invoice_id = invoice.id and state = 'OPEN')
      and status not in ('REJECTED', 'CANCELLED')`,
  'an invoice that was handed in says so to its supplier, and its last word is where it stands':
    `select invoice.id from invoice where (status <> 'DRAFT') <> exists (select from invoice_event where invoice_id = invoice.id and code = 'AB')
      or status in ('PAID', 'PARTIALLY_PAID') and not exists (select from invoice_event where invoice_id = invoice.id and code = 'PD')
      or status = 'REJECTED' and not exists (select from invoice_event where invoice_id = invoice.id and code = 'RE' and reason is not null)`,
  'what counts as billed of an order line is no more than was ordered and accepted':
    `select line.id from purchase_order_line as line join billed_line() as billed on billed.order_line_id = line.id
      where billed.document_status in ('MATCHED', 'APPROVED', 'SCHEDULED', 'PARTIALLY_PAID', 'PAID') and billed.invoice_status in ('MATCHED', 'APPROVED', 'SCHEDULED', 'PARTIALLY_PAID', 'PAID')
      group by line.id having sum(billed.quantity) > line.quantity
        or sum(billed.quantity) > (select sum(received_quantity) from purchase_order_schedule where line_id = line.id)`,
  'what is billed decides the billing':
    `select o.id from purchase_order as o left join (select line.purchase_order_id, bool_and(coalesce(billed.quantity, 0) >= line.quantity) as whole, sum(billed.quantity) as quantity
        from purchase_order_line as line left join (select order_line_id, sum(quantity) as quantity from billed_line()
          where document_status not in ('DRAFT', 'REJECTED', 'CANCELLED') and invoice_status not in ('DRAFT', 'REJECTED', 'CANCELLED') group by 1) as billed on order_line_id = line.id
        group by 1) as billing on purchase_order_id = o.id
      where o.billing <> case when coalesce(quantity, 0) = 0 then 'NONE' when whole then 'FULL' else 'PARTIAL' end`,
  'nobody approved what they wrote, and what is large was approved':
    `select id from purchase_order where approved_by_id in (created_by_id, submitted_by_id)
      or (status in ('SENT', 'APPROVED', 'CLOSED') and (total >= 10000) and approved_by_id is null and version_number < 2)
      or (status = 'PENDING_APPROVAL' and total < 10000)`,
  'every approved invoice has what is to be paid of it, and stands where that says':
    `select i.id from invoice as i left join payable as p on p.invoice_id = i.id where i.status in ('APPROVED', 'SCHEDULED', 'PARTIALLY_PAID', 'PAID')
      and i.status is distinct from case when p.settled_amount = p.amount then 'PAID' when p.settled_amount <> 0 then 'PARTIALLY_PAID' when p.id is not null then 'SCHEDULED' end`,
  'what is settled was paid, netted off or taken as discount':
    `select p.id from payable as p left join (payment_item as item join payment on payment.id = payment_id and payment.status = 'EXECUTED') on payable_id = p.id
      group by p.id having p.settled_amount <> coalesce(sum(item.amount + item.discount_amount), 0)`,
  'a payment is what its items come to, a run what its payments come to':
    `select payment.id from payment join payment_item as item on payment_id = payment.id group by payment.id having payment.amount <> sum(item.amount) or payment.amount <= 0
      union all select run.id from payment_run as run join payment on payment_run_id = run.id group by run.id having run.total <> sum(payment.amount) or run.payment_count <> count(*)`,
  'nothing is under way but what a run has':
    `select p.id from payable as p where (p.status = 'IN_RUN') <> exists (select from payment_item where payable_id = p.id and under_way)`,
  'a statement adds up':
    `select s.id from statement as s left join statement_line as line on line.statement_id = s.id and line.kind not in ('INVOICE_IN_REVIEW', 'RECEIPT_NOT_INVOICED')
      group by s.id having s.closing_balance <> s.opening_balance + coalesce(sum(line.amount), 0)`,
  'no order is of a supplier that is not registered':
    `select o.id from purchase_order as o join supplier on supplier.id = supplier_id where supplier.status <> 'REGISTERED'`,
  'orders are in the currency of their lines':
    'select o.id from purchase_order as o join purchase_order_line as line on line.purchase_order_id = o.id where o.currency_code <> line.currency_code',
  'a sales line’s total is its quantity times its price less its discount':
    'select id from sales_order_line where total <> round(quantity * unit_price * (100 - discount_percent) / 100, 4)',
  'a sales order’s total is what its lines add up to':
    'select o.id from sales_order as o left join sales_order_line as line on line.sales_order_id = o.id group by o.id having o.total <> coalesce(sum(line.total), 0)',
  'a sales order’s lines and timeline are released with it':
    `select o.id from sales_order as o join sales_order_line as line on line.sales_order_id = o.id where o.released <> line.released
      union all select o.id from sales_order as o join sales_order_event as event on event.sales_order_id = o.id where o.released <> event.released`,
  'a draft is not released, everything else but a cancelled draft is':
    `select id from sales_order where (status = 'DRAFT' and released) or (status not in ('DRAFT', 'CANCELLED') and not released)`,
  'a sales order has left when nothing of it is left':
    `select o.id from sales_order as o join sales_order_line as line on line.sales_order_id = o.id group by o.id
      having (o.status in ('SHIPPED', 'DELIVERED', 'CLOSED')) <> (bool_and(line.shipped_quantity = line.quantity))
        or (o.status = 'PARTIALLY_SHIPPED' and sum(line.shipped_quantity) = 0) or (o.shipped_on is not null) <> (o.status in ('SHIPPED', 'DELIVERED', 'CLOSED'))`,
  'a sales order was delivered after it left':
    `select id from sales_order where delivered_on < shipped_on or (delivered_on is not null) <> (status in ('DELIVERED', 'CLOSED'))`,
  'what left of a sales line is in its shipments, and what arrived in those that did':
    `select line.id from sales_order_line as line left join (sales_shipment_line as part join sales_shipment as shipment on shipment.id = shipment_id) on order_line_id = line.id
      group by line.id having line.shipped_quantity <> coalesce(sum(part.quantity), 0)
        or line.delivered_quantity <> coalesce(sum(part.quantity) filter (where shipment.status = 'DELIVERED'), 0)`,
  'a carrier reports in turn, between the day a shipment left and now':
    `select shipment.id from sales_shipment_event as event join sales_shipment as shipment on shipment.id = shipment_id
      where event.occurred_at::date < shipped_on or event.occurred_at > now() or event.occurred_at::date > delivered_on
        or (kind = 'DELIVERED' and exists (select from sales_shipment_event as later where later.shipment_id = shipment.id and later.occurred_at > event.occurred_at))`,
  'the timeline tells of the order’s days':
    `select o.id from sales_order as o left join sales_order_event as event on event.sales_order_id = o.id group by o.id
      having o.ordered_on is distinct from max(event.date) filter (where kind = 'ORDERED')
        or o.shipped_on is distinct from max(event.date) filter (where kind = 'SHIPPED')
        or o.delivered_on is distinct from max(event.date) filter (where kind = 'DELIVERED')
        or o.promised_on is distinct from max(event.date) filter (where kind in ('PROMISED', 'PROMISE_CHANGED'))`,
  'the timeline is told in its own order and not of the future':
    `select id from (select id, occurred_at, lag(occurred_at) over (partition by sales_order_id order by id_number) as before
      from (select *, row_number() over (partition by sales_order_id order by occurred_at, id) as id_number from sales_order_event) as numbered) as told
      where occurred_at <= before or occurred_at > now()`,
  'an order on hold knows where it goes back to':
    `select id from sales_order where (status = 'ON_HOLD') <> (held_from is not null)`,
  'a ticket’s newest public message is the one it names':
    `select t.id from ticket as t left join ticket_message as m on m.ticket_id = t.id and m.visibility = 'PUBLIC' group by t.id
      having t.message_count <> count(m.id) or t.last_message_at <> max(m.created_at)
        or t.last_message_by <> (array_agg(m.author_kind order by m.created_at desc))[1]`,
  'a ticket that is answered says since when':
    `select id from ticket where (status in ('RESOLVED', 'CLOSED')) <> (resolved_at is not null)`,
  'a ticket about an order is about one that its customer sees':
    'select t.id from ticket as t join sales_order as o on o.id = t.sales_order_id where o.customer_id <> t.customer_id or not o.released',
  'no placeholder is left in a text':
    `select id from ticket_message where body ~ '[{}]|  ' union all select id from ticket where subject ~ '[{}]|  '`,
  'the audit log says where all of it came from':
    `select id from audit_entry where action not in ('demonstration', 'start')`,
};
