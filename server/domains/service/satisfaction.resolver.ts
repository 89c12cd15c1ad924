import { sql } from 'kysely';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { toPublicId, toUuid } from '../../graphql/ids.js';
import { runRead } from '../../graphql/read/run.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { accountIdPrefix } from '../identity/index.js';

@ObjectType({ description: 'How often a score was given.' })
class SatisfactionScore {
  @Field(() => Int, { description: '1, not at all content, to 5, very.' })
  score!: number;

  @Field(() => Int, { description: 'How many tickets were rated with it.' })
  count!: number;
}

@ObjectType({ description: 'How content customers are with the answers of one agent.' })
class AgentSatisfaction {
  @Field(() => ID, { nullable: true, description: 'The agent’s account, `acc_…`; null for tickets that nobody had.' })
  assigneeId!: string | null;

  @Field(() => String, { nullable: true, description: 'The agent’s name.' })
  name!: string | null;

  @Field(() => Int, { description: 'How many of their tickets were rated.' })
  count!: number;

  @Field(() => DecimalScalar, { description: 'The mean score, to two decimals.' })
  average!: string;
}

@ObjectType({ description: 'How content customers are with the answers they got.' })
class Satisfaction {
  @Field(() => Int, { description: 'How many tickets were rated.' })
  count!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'The mean score, to two decimals; null when none was rated.' })
  average!: string | null;

  @Field(() => [SatisfactionScore], { description: 'How often each score was given, from 1 to 5.' })
  scores!: SatisfactionScore[];

  @Field(() => [AgentSatisfaction], { description: 'By agent, the most rated first.' })
  agents!: AgentSatisfaction[];
}

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

function summary(from: string | null, to: string | null, assigneeId: string | null) {
  return sql<Satisfaction>`with rated as (
      select rating, assignee_id, assignee_name from ticket
       where rated_at is not null and (${from}::date is null or rated_at >= ${from}::date) and (${to}::date is null or rated_at < ${to}::date + 1)
         and (${assigneeId}::uuid is null or assignee_id = ${assigneeId}::uuid))
    select (select count(*)::int from rated) as count, (select round(avg(rating), 2)::text from rated) as average,
      (select json_agg(json_build_object('score', score, 'count', (select count(*) from rated where rating = score)) order by score) from generate_series(1, 5) as score) as scores,
      (select coalesce(json_agg(json_build_object('assigneeId', assignee_id, 'name', name, 'count', count, 'average', average) order by count desc, name), '[]'::json)
         from (select assignee_id, max(assignee_name) as name, count(*), round(avg(rating), 2)::text as average from rated group by assignee_id) as each) as agents`;
}
