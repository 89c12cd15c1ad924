import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { BySql, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { TicketType } from '../service/index.js';
import type { ServiceTarget } from './calculation/clock.js';
import { ServiceLevelPolicyVersionType } from './service-level-policy.type.js';
import { ServiceTargetEnum } from './service-levels.enums.js';
import { isLate, wasLate } from './ticket-service-level.conditions.js';
import { TicketServiceLevel } from './ticket-service-level.entity.js';

@ObjectType('TicketServiceLevel', {
  description: 'How a ticket keeps what is promised for it. Calculated from its history after each event, and anew when a policy or calendar changes.',
})
@RecordOf(TicketServiceLevel, 'tsl')
export class TicketServiceLevelType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => TicketType, { description: 'The ticket.' })
  ticket!: TicketType;

  @Field(() => ServiceLevelPolicyVersionType, { nullable: true, description: 'What is promised; null when nothing is.' })
  policyVersion!: ServiceLevelPolicyVersionType | null;

  @Field(() => Boolean, { description: 'Whether its clocks stand because the customer, or somebody inside the company, has been asked something.' })
  paused!: TicketServiceLevel['paused'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'The next of the due times that is not met; null when nothing is due.' })
  dueAt!: string | null;

  @Field(() => ServiceTargetEnum, { nullable: true, description: 'What is due then.' })
  dueTarget!: ServiceTarget | null;

  @Field(() => Boolean, { description: 'Whether `dueAt` has passed.' })
  @BySql(isLate)
  breached!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when the first answer was or is due; null while time stands, when none is promised, and when staff opened the ticket.' })
  firstResponseDueAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the first answer was given; null while it is not.' })
  firstResponseMetAt!: string | null;

  @Field(() => Boolean, { description: 'Whether the first answer came, or by now comes, too late.' })
  @BySql((column, asking) => wasLate(column, asking, 'firstResponse'))
  firstResponseBreached!: boolean;

  @Field(() => Int, { nullable: true, description: 'Minutes of service that the first answer took, or has taken by `measuredAt`.' })
  firstResponseMinutes!: TicketServiceLevel['firstResponseMinutes'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when what the customer wrote last was or is to be answered.' })
  nextResponseDueAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null while it is not.' })
  nextResponseMetAt!: string | null;

  @Field(() => Boolean, { description: 'Whether that answer came, or by now comes, too late.' })
  @BySql((column, asking) => wasLate(column, asking, 'nextResponse'))
  nextResponseBreached!: boolean;

  @Field(() => Int, { description: 'How many further answers before that one came too late.' })
  lateResponses!: TicketServiceLevel['lateResponses'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when it was or is to be resolved; null while time stands.' })
  resolutionDueAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was resolved; null while it is not.' })
  resolutionMetAt!: string | null;

  @Field(() => Boolean, { description: 'Whether it was, or by now is, resolved too late.' })
  @BySql((column, asking) => wasLate(column, asking, 'resolution'))
  resolutionBreached!: boolean;

  @Field(() => Int, { nullable: true, description: 'Minutes of service that resolving it took, or has taken by `measuredAt`; pauses do not count.' })
  resolutionMinutes!: TicketServiceLevel['resolutionMinutes'];

  @Field(() => DateTimeScalar, { description: 'When it was calculated last.' })
  measuredAt!: string;
}

export const TicketServiceLevelConnection = connectionOf('TicketServiceLevel', () => TicketServiceLevelType);
