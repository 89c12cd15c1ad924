import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { isOneOf } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { CustomerTimelineEntry } from './customer-timeline-entry.entity.js';
import { CustomerTimelineKindEnum } from './customer-timeline-entry.type.js';

@InputType({ description: 'Which entries of a customer’s timeline to list; every given part must hold.' })
export class CustomerTimelineFilter {
  @Field(() => [CustomerTimelineKindEnum], { nullable: true, description: 'About one of these.' })
  kind?: CustomerTimelineEntry['kind'][] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'At this moment or later.' })
  from?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this moment.' })
  before?: string | null;
}

const CustomerTimelineOrderField = defineEnum({
  name: 'CustomerTimelineOrderField',
  description: 'What a customer’s timeline can be sorted by.',
  values: { OCCURRED_AT: 'When it happened.' },
});

const CustomerTimelineOrder = orderInput('CustomerTimeline', CustomerTimelineOrderField, []);

export const customerTimelineList = defineList<CustomerTimelineFilter>({
  entity: CustomerTimelineEntry,
  conditions: (filter, column) => [
    isOneOf(column('kind'), filter.kind),
    filter.from ? sql`${column('occurredAt')} >= ${filter.from}::timestamptz` : undefined,
    filter.before ? sql`${column('occurredAt')} < ${filter.before}::timestamptz` : undefined,
  ],
  orders: { OCCURRED_AT: 'occurredAt' },
  defaultOrder: { field: 'OCCURRED_AT', direction: 'DESC' },
});

export const CustomerTimelineArguments = listArguments(CustomerTimelineFilter, CustomerTimelineOrder);
