import { sql } from 'kysely';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';

/** SQL for what `SatisfactionFigures` says, over rows with a `rating`. */
export const satisfactionFigures = sql`count(*)::int as count, round(avg(rating), 2)::text as average, round(avg((rating >= 4)::int), 4)::text as "satisfiedShare"`;

@ObjectType()
abstract class SatisfactionFigures {
  @Field(() => Int, { description: 'How many tickets were rated.' })
  count!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'The mean score, from 1, not at all content, to 5, very, to two decimals; null when none was rated.' })
  average!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many of those rated got a 4 or 5, as a ratio from 0 to 1, to four decimals; null when none was rated.' })
  satisfiedShare!: string | null;
}

@ObjectType({ description: 'How often a score was given.' })
class SatisfactionScore {
  @Field(() => Int, { description: '1, not at all content, to 5, very.' })
  score!: number;

  @Field(() => Int, { description: 'How many tickets were rated with it.' })
  count!: number;
}

@ObjectType({ description: 'How content customers are with the answers of one agent.' })
class AgentSatisfaction extends SatisfactionFigures {
  @Field(() => ID, { nullable: true, description: 'The agent’s account, `acc_…`; null for tickets that nobody had.' })
  assigneeId!: string | null;

  @Field(() => String, { nullable: true, description: 'The agent’s name.' })
  name!: string | null;
}

@ObjectType({ description: 'How content customers are with the answers they got.' })
export class Satisfaction extends SatisfactionFigures {
  @Field(() => [SatisfactionScore], { description: 'How often each score was given, from 1 to 5.' })
  scores!: SatisfactionScore[];

  @Field(() => [AgentSatisfaction], { description: 'By agent, the most rated first.' })
  agents!: AgentSatisfaction[];
}

@ObjectType({ description: 'How content a customer was with the answers it rated in one month.' })
class MonthlySatisfaction extends SatisfactionFigures {
  @Field(() => DateScalar, { description: 'The first day of the month, in UTC.' })
  month!: string;
}

@ObjectType({ description: 'How content a customer is with the answers it got.' })
export class CustomerSatisfaction extends SatisfactionFigures {
  @Field(() => [MonthlySatisfaction], { description: 'By the month of rating, the newest first; months without a rating are left out.' })
  months!: MonthlySatisfaction[];
}
