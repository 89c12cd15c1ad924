import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { dueInspectionList, inspectionList, InspectionsArguments } from './inspection.queries.js';
import { InspectionConnection, InspectionType } from './inspection.type.js';
import { nonConformanceList, NonConformancesArguments } from './non-conformance.queries.js';
import { NonConformanceConnection, NonConformanceType } from './non-conformance.type.js';

@Resolver()
export class QualityQueryResolver {
  @Query(() => InspectionConnection, { description: 'Inspections, newest first unless `orderBy` says otherwise.' })
  @Requires('inspection:read')
  inspections(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => InspectionsArguments) page: object) {
    return readConnection(context, info, inspectionList, page);
  }

  @Query(() => InspectionConnection, { description: 'What waits for quality: samples to look at, and goods to decide on. The most urgent first.' })
  @Requires('inspection:read')
  inspectionsDue(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => InspectionsArguments) page: object) {
    return readConnection(context, info, dueInspectionList, page);
  }

  @Query(() => InspectionType, { description: 'One inspection. `NOT_FOUND` when there is none that you may see.' })
  @Requires('inspection:read')
  inspection(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the inspection, `insp_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Query(() => NonConformanceConnection, { description: 'The non-conformances you may see. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('nonConformance:read')
  nonConformances(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => NonConformancesArguments) page: object) {
    return readConnection(context, info, nonConformanceList, page);
  }

  @Query(() => NonConformanceType, { description: 'One non-conformance. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('nonConformance:read')
  nonConformance(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the non-conformance, `nc_…`.' }) id: string) {
    return readRecord(context, info, id);
  }
}
