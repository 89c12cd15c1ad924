import { Field, InputType, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { Payload } from '../../graphql/user-error.js';
import type { Locale } from '../../shared/locale.js';
import { TicketTypeEnum } from './ticket.enums.js';
import type { Ticket } from './ticket.entity.js';

@InputType({ description: 'A question of somebody who is not signed in.' })
export class GuestTicketOpenInput {
  @Field(() => String, { description: 'Their name; at most 200 characters.' })
  @VisibleTo('customer')
  name!: string;

  @Field(() => String, { description: 'Their e-mail address. It gets a link first, and then the answer; `INVALID` when it is none.' })
  @VisibleTo('customer')
  email!: string;

  @Field(() => TicketTypeEnum, { description: 'The kind of matter.' })
  @VisibleTo('customer')
  type!: Ticket['type'];

  @Field(() => String, { description: 'What it is about, in a few words; at most 200 characters.' })
  @VisibleTo('customer')
  subject!: string;

  @Field(() => String, { description: 'The message: plain text, at most 20,000 characters.' })
  @VisibleTo('customer')
  body!: string;

  @Field(() => LocaleEnum, { description: 'The language of the mails to them.' })
  @VisibleTo('customer')
  locale!: Locale;
}

@ObjectType({ description: 'The same whoever the address belongs to.' })
export class GuestTicketOpenPayload extends Payload {}

@InputType({ description: 'Whose question becomes a ticket.' })
export class GuestTicketConfirmInput {
  @Field(() => String, { description: 'The token of the mailed link.' })
  @VisibleTo('customer')
  token!: string;
}

@ObjectType({ description: 'What became of a question.' })
export class GuestTicketConfirmPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The number of the ticket it is now; null when the link was refused.' })
  @VisibleTo('customer')
  ticketNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For `invitationAccept`, to follow the ticket in the portal: a password can be chosen. Null for who has one, or writes for a company whose people are invited by its owner.',
  })
  @VisibleTo('customer')
  invitationToken?: string | null;

  @Field(() => String, { nullable: true, description: 'The name they gave, for `invitationAccept`.' })
  @VisibleTo('customer')
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they can sign in with their address and see the ticket there; null when the link was refused.' })
  @VisibleTo('customer')
  canSignIn?: boolean | null;
}
