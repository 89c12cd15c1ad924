import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { TicketPriorityEnum, TicketTypeEnum } from '../service/index.js';
import type { ServiceLevelPolicy } from './service-level-policy.entity.js';

@InputType({ description: 'What is promised from a moment on. There is one policy for each customer, type and priority: when there is none yet, it is made.' })
export class ServiceLevelPolicySetInput {
  @Field(() => Int, { nullable: true, description: 'The policy’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;

  @Field(() => String, { description: 'What people call it; at most 200 characters.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Only tickets of this customer, `cus_…`.' })
  customerId?: string | null;

  @Field(() => TicketTypeEnum, { nullable: true, description: 'Only tickets of this kind.' })
  type?: ServiceLevelPolicy['type'];

  @Field(() => TicketPriorityEnum, { nullable: true, description: 'Only tickets of this priority.' })
  priority?: ServiceLevelPolicy['priority'];

  @Field(() => ID, { description: 'In whose hours time is counted, `scal_…`; not a customer’s own.' })
  calendarId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on it holds, later than the version before; from now on when left out. Open tickets are measured by it anew.' })
  validFrom?: string | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of service until the first public answer, 1 to 525,600. At least one of the three is given.' })
  firstResponseMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of service until each further answer, 1 to 525,600.' })
  nextResponseMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of service until a ticket is resolved, 1 to 525,600.' })
  resolutionMinutes?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether time stands while the customer has been asked something; true when left out.' })
  pausesForCustomer?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether time stands while somebody inside the company has been asked something; false when left out.' })
  pausesInternally?: boolean | null;

  @Field(() => [Int], { nullable: true, description: 'At how many percent of a target people are told, 1 to 500, at most 10 steps, each larger than the one before; 50, 75 and 100 when left out.' })
  warningSteps?: number[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether customers see by when they are answered; false when left out.' })
  shownToCustomers?: boolean | null;
}

@InputType({ description: 'A policy that holds no longer; the next less specific one does then.' })
export class ServiceLevelPolicyRetireInput {
  @Field(() => ID, { description: 'Id of the policy, `slp_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The policy’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;
}
