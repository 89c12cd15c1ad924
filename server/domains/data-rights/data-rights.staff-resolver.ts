import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { DataErasureApproveInput, dataErasurePayload, DataErasureRefuseInput, DataErasureStartInput } from './data-erasure.inputs.js';
import { DataErasureConnection, DataErasureType } from './data-erasure.type.js';
import { DataExportStartInput, DataExportStartPayload } from './data-export.inputs.js';
import { dataErasureList, DataErasureRequestsArguments, legalHoldList, LegalHoldsArguments } from './data-rights.queries.js';
import { approveDataErasure, refuseDataErasure } from './decide-data-erasure.js';
import { LegalHoldConnection, LegalHoldLiftInput, LegalHoldLiftPayload, LegalHoldPlaceInput, LegalHoldPlacePayload } from './legal-hold.type.js';
import { liftLegalHold, placeLegalHold } from './place-legal-hold.js';
import { startDataErasure } from './request-data-erasure.js';
import { startDataExport } from './request-data-export.js';

const DataErasureStartPayload = dataErasurePayload('DataErasureStart');
const DataErasureApprovePayload = dataErasurePayload('DataErasureApprove');
const DataErasureRefusePayload = dataErasurePayload('DataErasureRefuse');

/** Staff look at what people asked about their data. */
@Resolver()
export class DataRightsStaffResolver {
  @Query(() => DataErasureConnection, { description: 'Who asked to be forgotten. The oldest first unless `orderBy` says otherwise.' })
  @Requires('dataRights:handle')
  dataErasureRequests(@Ctx() context: SignedInContext, @Info() info: GraphQLResolveInfo, @Args(() => DataErasureRequestsArguments) page: object) {
    return readConnection(context, info, dataErasureList, page);
  }

  @Query(() => DataErasureType, { description: 'One request to be forgotten. `NOT_FOUND` when there is none.' })
  @Requires('dataRights:handle')
  dataErasure(@Ctx() context: SignedInContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the request, `der_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Query(() => LegalHoldConnection, { description: 'Nothing about whom may be erased. The latest first unless `orderBy` says otherwise.' })
  @Requires('dataRights:handle')
  legalHolds(@Ctx() context: SignedInContext, @Info() info: GraphQLResolveInfo, @Args(() => LegalHoldsArguments) page: object) {
    return readConnection(context, info, legalHoldList, page);
  }

  @Mutation(() => DataExportStartPayload, { description: 'Has everything that is held about somebody put together and sends them where to download it. You cannot download it.' })
  @Requires('dataRights:handle')
  dataExportStart(@Ctx() context: SignedInContext, @Arg('input', () => DataExportStartInput, { description: 'Whose.' }) input: DataExportStartInput) {
    return settle(() => startDataExport(context, input));
  }

  @Mutation(() => DataErasureStartPayload, { description: 'Writes down that somebody asked to be forgotten by another way; somebody else decides.' })
  @Requires('dataRights:handle')
  dataErasureStart(@Ctx() context: SignedInContext, @Arg('input', () => DataErasureStartInput, { description: 'Who.' }) input: DataErasureStartInput) {
    return settle(() => startDataErasure(context, input));
  }

  @Mutation(() => DataErasureApprovePayload, { description: 'Has a person erased. It cannot be taken back.' })
  @Requires('dataRights:handle')
  dataErasureApprove(@Ctx() context: SignedInContext, @Arg('input', () => DataErasureApproveInput, { description: 'Which request.' }) input: DataErasureApproveInput) {
    return settle(() => approveDataErasure(context, input));
  }

  @Mutation(() => DataErasureRefusePayload, { description: 'Refuses to erase a person, and tells them why.' })
  @Requires('dataRights:handle')
  dataErasureRefuse(@Ctx() context: SignedInContext, @Arg('input', () => DataErasureRefuseInput, { description: 'Which request, and why.' }) input: DataErasureRefuseInput) {
    return settle(() => refuseDataErasure(context, input));
  }

  @Mutation(() => LegalHoldPlacePayload, { description: 'Forbids that anything about a person, or the people of a company, is erased.' })
  @Requires('dataRights:handle')
  legalHoldPlace(@Ctx() context: SignedInContext, @Arg('input', () => LegalHoldPlaceInput, { description: 'About whom.' }) input: LegalHoldPlaceInput) {
    return settle(() => placeLegalHold(context, input));
  }

  @Mutation(() => LegalHoldLiftPayload, { description: 'Lifts a hold; what it held back is carried out.' })
  @Requires('dataRights:handle')
  legalHoldLift(@Ctx() context: SignedInContext, @Arg('input', () => LegalHoldLiftInput, { description: 'Which one.' }) input: LegalHoldLiftInput) {
    return settle(() => liftLegalHold(context, input));
  }
}
