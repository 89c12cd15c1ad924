import { type RawBuilder, sql } from 'kysely';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { badInput } from '../../graphql/errors.js';
import { toPublicId } from '../../graphql/ids.js';
import { askingFor } from '../../graphql/read/asking.js';
import { runRead } from '../../graphql/read/run.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';

const MOST_MONTHS = 24;

@ObjectType('ServiceLevelFigure', { description: 'How the tickets that were opened in one month kept what one policy promises.' })
export class ServiceLevelFigure {
  @Field(() => DateScalar, { description: 'The first day of the month, in UTC.' })
  month!: string;

  @Field(() => ID, { description: 'Id of the policy, `slp_…`.' })
  policyId!: string;

  @Field(() => String, { description: 'What people call the policy.' })
  policyName!: string;

  @Field(() => Int, { description: 'How many tickets.' })
  tickets!: number;

  @Field(() => Int, { description: 'First answers that were given in time.' })
  firstResponsesMet!: number;

  @Field(() => Int, { description: 'First answers that were given too late, or are late by now.' })
  firstResponsesMissed!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many first answers that were due were in time, as a ratio from 0 to 1, to four decimals; null when none was due.' })
  firstResponsesMetShare!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many first answers that were due were missed, as a ratio from 0 to 1, to four decimals; null when none was due.' })
  firstResponsesMissedShare!: string | null;

  @Field(() => Int, { nullable: true, description: 'The median of the minutes of service that first answers took; null when none was given.' })
  firstResponseMedianMinutes!: number | null;

  @Field(() => Int, { description: 'Tickets that were resolved in time.' })
  resolutionsMet!: number;

  @Field(() => Int, { description: 'Tickets that were resolved too late, or are late by now.' })
  resolutionsMissed!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many resolutions that were due were in time, as a ratio from 0 to 1, to four decimals; null when none was due.' })
  resolutionsMetShare!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many resolutions that were due were missed, as a ratio from 0 to 1, to four decimals; null when none was due.' })
  resolutionsMissedShare!: string | null;
}

/** The figures of the last months, the newest month first. @throws BAD_USER_INPUT for too many months */
export async function serviceLevelFigures(context: RequestContext, months: number): Promise<ServiceLevelFigure[]> {
  if (months < 1 || months > MOST_MONTHS) throw badInput(`Give from 1 to ${MOST_MONTHS} "months".`);
  const figures = await runRead<ServiceLevelFigure>(context, figuresOf(context, months));
  return figures.map((figure) => ({ ...figure, policyId: toPublicId('slp', figure.policyId) }));
}

function figuresOf({ audience }: RequestContext, months: number): RawBuilder<ServiceLevelFigure> {
  const { now } = askingFor(audience);
  const met = (target: string) => sql.raw(`count(*) filter (where level.${target}_met_at <= level.${target}_due_at)::int`);
  const missed = (target: string) => sql`count(*) filter (where coalesce(${sql.ref(`level.${target}_met_at`)}, ${now}) > ${sql.ref(`level.${target}_due_at`)})::int`;
  const month = sql`date_trunc('month', ticket.created_at at time zone 'utc')`;
  const share = (name: string, target: string) => sql`round(${sql.ref(`${target}${name}`)}::numeric / nullif(${sql.ref(`${target}Met`)} + ${sql.ref(`${target}Missed`)}, 0), 4)::text as ${sql.ref(`${target}${name}Share`)}`;
  const figures = sql`select to_char(${month}, 'YYYY-MM-DD') as month, policy.id as "policyId", policy.name as "policyName", count(*)::int as tickets,
      ${met('first_response')} as "firstResponsesMet", ${missed('first_response')} as "firstResponsesMissed",
      round(percentile_cont(0.5) within group (order by level.first_response_minutes) filter (where level.first_response_met_at is not null))::int as "firstResponseMedianMinutes",
      ${met('resolution')} as "resolutionsMet", ${missed('resolution')} as "resolutionsMissed"
    from ticket_service_level as level
    join ticket on ticket.id = level.ticket_id
    join service_level_policy_version as version on version.id = level.policy_version_id
    join service_level_policy as policy on policy.id = version.policy_id
   where ticket.created_at >= (date_trunc('month', ${now} at time zone 'utc') - make_interval(months => ${months - 1}::int)) at time zone 'utc'
   group by 1, 2, 3`;
  return sql<ServiceLevelFigure>`select figures.*, ${share('Met', 'firstResponses')}, ${share('Missed', 'firstResponses')}, ${share('Met', 'resolutions')}, ${share('Missed', 'resolutions')}
    from (${figures}) as figures order by month desc, "policyName", "policyId"`;
}
