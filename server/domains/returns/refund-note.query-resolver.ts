import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection } from '../../graphql/read.js';
import { refundNoteList, RefundNotesArguments } from './refund-note.queries.js';
import { RefundNoteConnection } from './refund-note.type.js';

/** What finance pays back, and what waits for somebody to approve it. */
@Resolver()
export class RefundNoteQueryResolver {
  @Query(() => RefundNoteConnection, { description: 'What customers get back for what they returned. Newest first unless `orderBy` says otherwise.' })
  @Requires('return:read')
  refundNotes(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => RefundNotesArguments) page: object) {
    return readConnection(context, info, refundNoteList, page);
  }
}
