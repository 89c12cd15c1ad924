import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { PageOfList } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { followRecords } from '../../graphql/follow-records.js';
import { readConnection } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { dataErasurePayload, DataErasureRequestInput, DataErasureWithdrawInput } from './data-erasure.inputs.js';
import { DataErasureConnection } from './data-erasure.type.js';
import { DataExportRequestInput, DataExportRequestPayload } from './data-export.inputs.js';
import { DataExportConnection, DataExportType } from './data-export.type.js';
import { ownDataErasureList, ownDataExportList } from './data-rights.queries.js';
import { requestDataErasure, withdrawDataErasure } from './request-data-erasure.js';
import { requestDataExport } from './request-data-export.js';

const DataErasureRequestPayload = dataErasurePayload('DataErasureRequest');
const DataErasureWithdrawPayload = dataErasurePayload('DataErasureWithdraw');

/** What people may ask about the data that is held about them. */
@Resolver()
export class DataRightsResolver {
  @Query(() => DataExportConnection, { description: 'The archives of your data that you asked for; the latest first.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  dataExports(@Ctx() context: SignedInContext, @Info() info: GraphQLResolveInfo, @Args(() => PageOfList) page: object) {
    return readConnection(context, info, ownDataExportList, page);
  }

  @Query(() => DataErasureConnection, { description: 'Your requests to be forgotten; the latest first.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  dataErasures(@Ctx() context: SignedInContext, @Info() info: GraphQLResolveInfo, @Args(() => PageOfList) page: object) {
    return readConnection(context, info, ownDataErasureList, page);
  }

  @Mutation(() => DataExportRequestPayload, { description: 'Has everything that is held about you put together; a mail tells when it is ready. `RATE_LIMITED` after ten attempts that failed.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  dataExportRequest(@Ctx() context: SignedInContext, @Arg('input', () => DataExportRequestInput, { description: 'That it is you.' }) input: DataExportRequestInput) {
    return settle(() => requestDataExport(context, input));
  }

  @Mutation(() => DataErasureRequestPayload, { description: 'Asks to be forgotten; staff look at it first. `RATE_LIMITED` after ten attempts that failed.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  dataErasureRequest(@Ctx() context: SignedInContext, @Arg('input', () => DataErasureRequestInput, { description: 'That it is you.' }) input: DataErasureRequestInput) {
    return settle(() => requestDataErasure(context, input));
  }

  @Mutation(() => DataErasureWithdrawPayload, { description: 'Takes a request to be forgotten back, before staff have decided.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  dataErasureWithdraw(@Ctx() context: SignedInContext, @Arg('input', () => DataErasureWithdrawInput, { description: 'Which one.' }) input: DataErasureWithdrawInput) {
    return settle(() => withdrawDataErasure(context, input));
  }

  @Subscription(() => DataExportType, {
    description: 'An archive of your data, each time it has come further.',
    subscribe: ({ context, info }: { context: SignedInContext; info: GraphQLResolveInfo }) => followRecords(context, info, ['data_export'], null, context.principal?.accountId),
  })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  dataExportChanged(@Root() dataExport: DataExportType): DataExportType {
    return dataExport;
  }
}
