import { type RawBuilder, sql } from 'kysely';
import { badInput } from '../../graphql/errors.js';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';

const MOST_PERIODS = 24;
const MONTHS = 12;

/**
 * SQL for how a supplier kept its word, period by period, as JSON. What counts is the day that was confirmed first; a
 * delivery counts once it is complete or its day has passed.
 * @throws BAD_USER_INPUT for periods that are too many or out of order
 */
export function deliveryRecordOf(column: ColumnReference, { today }: Asking, { starts }: Record<string, unknown>): RawBuilder<unknown> {
  const complete = sql`(schedule.received_quantity >= coalesce(schedule.confirmed_quantity, schedule.quantity))`;
  const onTime = sql`(${complete} and schedule.actual_on <= schedule.first_confirmed_on)`;
  return sql`(select coalesce(json_agg(json_build_object('startsOn', starts_on, 'onTime', on_time, 'late', due - on_time) order by starts_on), '[]'::json)
    from (select period.starts_on, count(purchase_order.id) as due, count(purchase_order.id) filter (where ${onTime}) as on_time
      from (${periods((starts as string[] | null | undefined) ?? null, today)}) as period
      left join purchase_order_schedule as schedule on schedule.supplier_id = ${column('id')}
        and schedule.first_confirmed_on >= period.starts_on and schedule.first_confirmed_on < period.ends_before
      left join purchase_order_line as line on line.id = schedule.line_id
      left join purchase_order on purchase_order.id = line.purchase_order_id
        and (${complete} or (schedule.first_confirmed_on < ${today} and purchase_order.status = 'SENT'))
      group by period.starts_on) as counted)`;
}

/** The last period is open: it holds all that is promised from its start on. */
function periods(starts: readonly string[] | null, today: RawBuilder<string>): RawBuilder<unknown> {
  if (starts && (starts.length < 1 || starts.length > MOST_PERIODS)) throw badInput(`Give from 1 to ${MOST_PERIODS} "starts".`);
  if (starts?.some((day, index) => index > 0 && day <= starts[index - 1]!)) throw badInput('The days in "starts" follow each other.');
  const days = starts
    ? sql`unnest(${[...starts]}::date[])`
    : sql`generate_series(date_trunc('month', ${today}) - make_interval(months => ${MONTHS - 1}), date_trunc('month', ${today}), interval '1 month')`;
  return sql`select day::date as starts_on, coalesce(lead(day::date) over (order by day), 'infinity') as ends_before from ${days} as day`;
}
