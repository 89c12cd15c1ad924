import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { TicketType } from '../service/index.js';
import { InboundMail } from './inbound-mail.entity.js';
import { IgnoredReasonEnum, InboundMailActionEnum, InboundMailSourceEnum, InboundMailStatusEnum } from './inbound-mail.enums.js';
import { type InboundMailAction, inboundMailTransitions } from './inbound-mail.states.js';

@ObjectType('InboundMail', { implements: Node, description: 'A mail that came in, and what became of it.' })
@RecordOf(InboundMail, 'mail')
export class InboundMailType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  id!: string;

  @Field(() => InboundMailSourceEnum, { description: 'Which way it came.' })
  source!: InboundMail['source'];

  @Field(() => InboundMailStatusEnum, { description: 'What became of it.' })
  status!: InboundMail['status'];

  @Field(() => IgnoredReasonEnum, { nullable: true, description: 'Why nobody needs to read it; null unless it was ignored.' })
  ignoredBecause!: InboundMail['ignoredBecause'];

  @Field(() => String, { nullable: true, description: 'Why it could not be read; null unless it failed.' })
  failure!: InboundMail['failure'];

  @Field(() => Int, { description: 'Its size in bytes, with its attachments.' })
  byteSize!: InboundMail['byteSize'];

  @Field(() => Boolean, { description: 'Whether it is larger than 25 MiB: then only its beginning is kept, its text is in the ticket, and its files are named there.' })
  isCut!: InboundMail['isCut'];

  @Field(() => String, { nullable: true, description: 'Its Message-ID; null while it has not been read, or without one.' })
  messageId!: InboundMail['messageId'];

  @Field(() => String, { nullable: true, description: 'How its sender calls themselves.' })
  senderName!: InboundMail['senderName'];

  @Field(() => String, { nullable: true, description: 'The address it came from.' })
  senderEmail!: InboundMail['senderEmail'];

  @Field(() => String, { nullable: true, description: 'Its subject, at most 200 characters.' })
  subject!: InboundMail['subject'];

  @Field(() => DateTimeScalar, { description: 'When it came.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was worked on; null while it waits.' })
  settledAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its sender was told that it is in a ticket, or which of its files are not; null when nobody was.' })
  acknowledgedAt!: string | null;

  @Field(() => TicketType, { nullable: true, description: 'The ticket that it is in; of one that says a mail was not delivered, the ticket of that mail.' })
  ticket!: TicketType | null;

  @Field(() => [InboundMailActionEnum], { description: 'What you can do with it now.' })
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): InboundMailAction[] {
    return actionsFrom(inboundMailTransitions, this.status, context.principal.permissions);
  }
}

export const InboundMailConnection = connectionOf('InboundMail', () => InboundMailType);
