import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { readConnection } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import type { Locale } from '../../shared/locale.js';
import { cannedReplyText } from './canned-reply-text.js';
import { CannedReplyCreateInput, CannedReplyPayload, CannedReplyRetireInput, CannedReplyUpdateInput } from './canned-reply.inputs.js';
import { CannedRepliesArguments, cannedReplyList } from './canned-reply.queries.js';
import { CannedReplyConnection } from './canned-reply.type.js';
import { createCannedReply, retireCannedReply, updateCannedReply } from './write-canned-reply.js';

/** Texts that agents need not write anew each time. */
@Resolver()
export class CannedReplyResolver {
  @Query(() => CannedReplyConnection, { description: 'Texts that are ready to be sent. By title unless `orderBy` says otherwise.' })
  @Requires('ticket:assign')
  cannedReplies(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => CannedRepliesArguments) page: object) {
    return readConnection(context, info, cannedReplyList, page);
  }

  @Query(() => String, { description: 'A canned reply as it reads for a ticket, for `ticketReply`. `NOT_FOUND` when one of them is not there.' })
  @Requires('ticket:assign')
  cannedReplyText(
    @Ctx() context: SignedInContext,
    @Arg('id', () => ID, { description: 'The canned reply, `crp_…`.' }) id: string,
    @Arg('ticketId', () => ID, { description: 'The ticket, `tkt_…`.' }) ticketId: string,
    @Arg('locale', () => LocaleEnum, { nullable: true, description: 'The language; that of who asked when left out.' }) locale?: Locale | null,
  ) {
    return cannedReplyText(context, { id, ticketId, locale });
  }

  @Mutation(() => CannedReplyPayload, { description: 'Keeps a text to be sent to customers.' })
  @Requires('ticketSetup:write')
  cannedReplyCreate(@Ctx() context: RequestContext, @Arg('input', () => CannedReplyCreateInput, { description: 'The text.' }) input: CannedReplyCreateInput) {
    return settle(() => createCannedReply(context, input));
  }

  @Mutation(() => CannedReplyPayload, { description: 'Changes a text to be sent to customers; what was sent stays.' })
  @Requires('ticketSetup:write')
  cannedReplyUpdate(@Ctx() context: RequestContext, @Arg('input', () => CannedReplyUpdateInput, { description: 'The change.' }) input: CannedReplyUpdateInput) {
    return settle(() => updateCannedReply(context, input));
  }

  @Mutation(() => CannedReplyPayload, { description: 'Offers a text no more.' })
  @Requires('ticketSetup:write')
  cannedReplyRetire(@Ctx() context: RequestContext, @Arg('input', () => CannedReplyRetireInput, { description: 'Which.' }) input: CannedReplyRetireInput) {
    return settle(() => retireCannedReply(context, input));
  }
}
