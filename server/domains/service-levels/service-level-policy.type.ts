import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { CustomerType } from '../customers/index.js';
import { TicketPriorityEnum, TicketTypeEnum } from '../service/index.js';
import { ServiceCalendarType } from './service-calendar.type.js';
import { ServiceLevelPolicyVersion } from './service-level-policy-version.entity.js';
import { ServiceLevelPolicy } from './service-level-policy.entity.js';

@ObjectType('ServiceLevelPolicyVersion', { description: 'What a policy promises from a moment on, until the next version does. Never changes.' })
@RecordOf(ServiceLevelPolicyVersion, 'slpv')
export class ServiceLevelPolicyVersionType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'From when on it holds. What was used up of a target before counts by the versions that held then.' })
  validFrom!: string;

  @Field(() => ServiceCalendarType, { description: 'In whose hours time is counted.' })
  calendar!: ServiceCalendarType;

  @Field(() => Int, { nullable: true, description: 'Minutes of service until the first public answer; null when none is promised.' })
  firstResponseMinutes!: ServiceLevelPolicyVersion['firstResponseMinutes'];

  @Field(() => Int, { nullable: true, description: 'Minutes of service until each further answer; null when none is promised.' })
  nextResponseMinutes!: ServiceLevelPolicyVersion['nextResponseMinutes'];

  @Field(() => Int, { nullable: true, description: 'Minutes of service until a ticket is resolved; null when nothing is promised.' })
  resolutionMinutes!: ServiceLevelPolicyVersion['resolutionMinutes'];

  @Field(() => Boolean, { description: 'Whether time stands while the customer has been asked something.' })
  pausesForCustomer!: ServiceLevelPolicyVersion['pausesForCustomer'];

  @Field(() => Boolean, { description: 'Whether time stands while somebody inside the company has been asked something.' })
  pausesInternally!: ServiceLevelPolicyVersion['pausesInternally'];

  @Field(() => [Int], { description: 'At how many percent of a target people are told: the agent who has the ticket, at 100 managers too.' })
  warningSteps!: ServiceLevelPolicyVersion['warningSteps'];

  @Field(() => Boolean, { description: 'Whether customers see by when they are answered.' })
  shownToCustomers!: ServiceLevelPolicyVersion['shownToCustomers'];

  @Field(() => String, { description: 'Who made it.' })
  authorName!: ServiceLevelPolicyVersion['authorName'];
}

@ObjectType('ServiceLevelPolicy', {
  description: 'What is promised for which tickets. Of several that hold for a ticket the most specific counts: one for its customer before all others, then one for its type, then one for its priority.',
})
@RecordOf(ServiceLevelPolicy, 'slp')
export class ServiceLevelPolicyType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: ServiceLevelPolicy['lockVersion'];

  @Field(() => String, { description: 'What people call it.' })
  name!: ServiceLevelPolicy['name'];

  @Field(() => CustomerType, { nullable: true, description: 'It holds for this customer’s tickets; null for everybody’s.' })
  customer!: CustomerType | null;

  @Field(() => TicketTypeEnum, { nullable: true, description: 'It holds for tickets of this kind; null for every kind.' })
  type!: ServiceLevelPolicy['type'];

  @Field(() => TicketPriorityEnum, { nullable: true, description: 'It holds for tickets of this priority; null for every priority.' })
  priority!: ServiceLevelPolicy['priority'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it holds.' })
  retiredAt!: string | null;

  @Field(() => [ServiceLevelPolicyVersionType], { description: 'What it promised, and from when on, oldest first.' })
  versions!: ServiceLevelPolicyVersionType[];
}

export const ServiceLevelPolicyConnection = connectionOf('ServiceLevelPolicy', () => ServiceLevelPolicyType);
