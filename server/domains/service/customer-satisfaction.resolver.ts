import { type RawBuilder, sql } from 'kysely';
import { Arg, FieldResolver, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import { BySql, compiled } from '../../graphql/read/annotations.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { CustomerType } from '../customers/index.js';
import { CustomerSatisfaction, satisfactionFigures } from './satisfaction.types.js';

@Resolver(() => CustomerType)
export class CustomerSatisfactionResolver {
  @FieldResolver(() => CustomerSatisfaction, { description: 'How content its people are with the answers they got: of all they rated, or of what they rated in a period.' })
  @Requires('ticket:read')
  @BySql((column, _asking, { from, to }) => satisfactionOf(column('id'), from, to))
  satisfaction(
    @Arg('from', () => DateScalar, { nullable: true, description: 'The first day of rating, in UTC.' }) _from?: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'The last day of rating, in UTC.' }) _to?: string | null,
  ): CustomerSatisfaction {
    return compiled();
  }
}

function satisfactionOf(customerId: RawBuilder<unknown>, from: unknown, to: unknown): RawBuilder<unknown> {
  const since = from ? sql`and rated_at >= ${from}::date` : sql``;
  const until = to ? sql`and rated_at < ${to}::date + 1` : sql``;
  return sql`(with rated as (
      select rating, date_trunc('month', rated_at at time zone 'utc') as month from ticket
       where customer_id = ${customerId} and rated_at is not null ${since} ${until}),
    monthly as (select to_char(month, 'YYYY-MM-DD') as month, ${satisfactionFigures} from rated group by month),
    whole as (select ${satisfactionFigures}, (select coalesce(json_agg(monthly order by month desc), '[]'::json) from monthly) as months from rated)
    select row_to_json(whole) from whole)`;
}
