import { Field, ID, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { contains, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { InspectionPlan } from './inspection-plan.entity.js';
import { InspectionPlanStatusEnum } from './inspection-plan.enums.js';

@InputType({ description: 'Which inspection plans to list; every given part must hold.' })
export class InspectionPlanFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or category, in any script.' })
  search?: string | null;

  @Field(() => [InspectionPlanStatusEnum], { nullable: true, description: 'One of these states.' })
  status?: InspectionPlan['status'][] | null;

  @Field(() => ID, { nullable: true, description: 'Plans for this item, `item_…`.' })
  itemId?: string | null;
}

const InspectionPlanOrderField = defineEnum({
  name: 'InspectionPlanOrderField',
  description: 'What a list of inspection plans can be sorted by.',
  values: { CREATED_AT: 'When it was made.', NAME: 'What it is called.' },
});

export const inspectionPlanList = defineList<InspectionPlanFilter>({
  entity: InspectionPlan,
  conditions: (filter, column) => [
    contains(column('searchText'), filter.search),
    isOneOf(column('status'), filter.status),
    isRecord(column('item'), 'item', filter.itemId),
  ],
  orders: { CREATED_AT: 'createdAt', NAME: 'name' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const InspectionPlansArguments = listArguments(InspectionPlanFilter, orderInput('InspectionPlan', InspectionPlanOrderField, []));
