import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { defineList } from '../../graphql/read/list.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { RestockingPolicy } from './restocking-policy.entity.js';

@InputType({ description: 'Which restocking policies to list.' })
class RestockingPolicyFilter {
  @Field(() => DateScalar, { nullable: true, description: 'Those that have begun by this day; the one that began last holds on it.' })
  begunBy?: string | null;
}

const RestockingPolicyOrderField = defineEnum({
  name: 'RestockingPolicyOrderField',
  description: 'What a list of restocking policies can be sorted by.',
  values: { VALID_FROM: 'The day from which it holds.' },
});

export const restockingPolicyList = defineList<RestockingPolicyFilter>({
  entity: RestockingPolicy,
  conditions: (filter, column) => [filter.begunBy ? sql`${column('validFrom')} <= ${filter.begunBy}::date` : undefined],
  orders: { VALID_FROM: 'validFrom' },
  defaultOrder: { field: 'VALID_FROM', direction: 'DESC' },
});

export const RestockingPoliciesArguments = listArguments(RestockingPolicyFilter, orderInput('RestockingPolicy', RestockingPolicyOrderField, []));
