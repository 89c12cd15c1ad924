import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { inspectionPlanList, InspectionPlansArguments } from './inspection-plan.queries.js';
import { InspectionPlanConnection, InspectionPlanType } from './inspection-plan.type.js';

@Resolver()
export class InspectionPlanQueryResolver {
  @Query(() => InspectionPlanConnection, { description: 'Inspection plans, newest first unless `orderBy` says otherwise.' })
  @Requires('inspection:read')
  inspectionPlans(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => InspectionPlansArguments) page: object) {
    return readConnection(context, info, inspectionPlanList, page);
  }

  @Query(() => InspectionPlanType, { description: 'One inspection plan. `NOT_FOUND` when there is none that you may see.' })
  @Requires('inspection:read')
  inspectionPlan(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the plan, `ipl_…`.' }) id: string) {
    return readRecord(context, info, id);
  }
}
