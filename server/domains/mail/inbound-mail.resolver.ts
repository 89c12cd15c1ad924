import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { inboundMailList, InboundMailsArguments } from './inbound-mail.queries.js';
import { InboundMailConnection, InboundMailType } from './inbound-mail.type.js';
import { retryInboundMail } from './retry-inbound-mail.js';

@InputType({ description: 'Which mail to work on once more.' })
class InboundMailRetryInput {
  @Field(() => ID, { description: 'Id of the mail, `mail_…`.' })
  id!: string;
}

@ObjectType({ description: 'A mail after a change.' })
class InboundMailPayload extends Payload {
  @Field(() => InboundMailType, { nullable: true, description: 'The mail as it is now; null when the change was refused.' })
  inboundMail?: InboundMailType | null;
}

@Resolver()
export class InboundMailResolver {
  @Query(() => InboundMailConnection, { description: 'The mails that came in. The newest first unless `orderBy` says otherwise.' })
  @Requires('inboundMail:handle')
  inboundMails(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => InboundMailsArguments) page: object) {
    return readConnection(context, info, inboundMailList, page);
  }

  @Mutation(() => InboundMailPayload, { description: 'Has a mail that was ignored or failed worked on once more, as written by a person.' })
  @Requires('inboundMail:handle')
  inboundMailRetry(@Ctx() context: RequestContext, @Arg('input', () => InboundMailRetryInput, { description: 'The mail.' }) input: InboundMailRetryInput) {
    return settle(() => retryInboundMail(context, input));
  }
}
