import { type RawBuilder, sql } from 'kysely';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { toPublicId, toUuid } from '../../graphql/ids.js';
import { runRead } from '../../graphql/read/run.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { accountIdPrefix } from '../identity/index.js';
import { Satisfaction, satisfactionFigures } from './satisfaction.types.js';

@Resolver()
export class SatisfactionResolver {
  @Query(() => Satisfaction, { description: 'How content customers are with the answers they got.' })
  @Requires('ticket:assign')
  async satisfaction(
    @Ctx() context: RequestContext,
    @Arg('from', () => DateScalar, { nullable: true, description: 'The first day of rating, in UTC.' }) from?: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'The last day of rating, in UTC.' }) to?: string | null,
    @Arg('assigneeId', () => ID, { nullable: true, description: 'Only tickets of this agent, `acc_…`.' }) assigneeId?: string | null,
  ): Promise<Satisfaction> {
    const [found] = await runRead<Satisfaction>(context, summary(from ?? null, to ?? null, assigneeId ? toUuid(accountIdPrefix, assigneeId) : null));
    const agents = found!.agents.map((agent) => ({ ...agent, assigneeId: agent.assigneeId && toPublicId(accountIdPrefix, agent.assigneeId) }));
    return { ...found!, agents };
  }
}

function summary(from: string | null, to: string | null, assigneeId: string | null): RawBuilder<Satisfaction> {
  return sql<Satisfaction>`with rated as (
      select rating, assignee_id, assignee_name from ticket
       where rated_at is not null and (${from}::date is null or rated_at >= ${from}::date) and (${to}::date is null or rated_at < ${to}::date + 1)
         and (${assigneeId}::uuid is null or assignee_id = ${assigneeId}::uuid))
    select ${satisfactionFigures},
      (select json_agg(json_build_object('score', score, 'count', (select count(*) from rated where rating = score)) order by score) from generate_series(1, 5) as score) as scores,
      (select coalesce(json_agg(each order by count desc, name), '[]'::json)
         from (select assignee_id as "assigneeId", max(assignee_name) as name, ${satisfactionFigures} from rated group by assignee_id) as each) as agents
    from rated`;
}
