import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalizedTextInput } from '../../graphql/localized-text.type.js';
import { Payload } from '../../graphql/user-error.js';
import type { TicketField } from './ticket-field.entity.js';
import { TicketFieldKindEnum } from './ticket-field.enums.js';
import { TicketFieldType } from './ticket-field.type.js';
import { TicketTypeEnum } from './ticket.enums.js';

@InputType({ description: 'One of the values that can be chosen.' })
export class TicketFieldOptionInput {
  @Field(() => String, { description: 'What the value is: 1 to 40 capital letters, digits and `_`.' })
  code!: string;

  @Field(() => LocalizedTextInput, { description: 'What it says; at most 200 characters.' })
  label!: LocalizedTextInput;
}

@InputType({ description: 'Something that is asked of whoever opens a ticket of a type.' })
export class TicketFieldCreateInput {
  @Field(() => TicketTypeEnum, { description: 'The type of tickets that have it; never changes.' })
  type!: TicketField['type'];

  @Field(() => String, { description: 'What values name it by: 1 to 40 capital letters, digits and `_`; never changes. `TAKEN` when the type has it already.' })
  key!: string;

  @Field(() => TicketFieldKindEnum, { description: 'What sort of value it takes; never changes.' })
  kind!: TicketField['kind'];

  @Field(() => LocalizedTextInput, { description: 'What it is called; at most 200 characters.' })
  label!: LocalizedTextInput;

  @Field(() => Boolean, { description: 'Whether a customer has to answer it when they open a ticket.' })
  required!: boolean;

  @Field(() => [TicketFieldOptionInput], { nullable: true, description: 'What can be chosen, 2 to 50; of CHOICE only.' })
  options?: TicketFieldOptionInput[] | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether customers see and answer it; others are the staff’s.' })
  visibleToCustomer!: boolean;

  @Field(() => Int, { description: 'Its place among those of its type; the smallest comes first.' })
  position!: number;
}

@InputType({ description: 'Which field of tickets to act on.' })
export class TicketFieldRetireInput {
  @Field(() => ID, { description: 'Id of the field, `tkf_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;
}

@InputType({ description: 'What changes about a field of tickets. What is left out stays; nothing can be cleared.' })
export class TicketFieldUpdateInput extends TicketFieldRetireInput {
  @Field(() => LocalizedTextInput, { nullable: true, description: 'What it is called; at most 200 characters.' })
  label?: LocalizedTextInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a customer has to answer it when they open a ticket.' })
  required?: boolean | null;

  @Field(() => [TicketFieldOptionInput], { nullable: true, description: 'All that can be chosen, 2 to 50; of CHOICE only.' })
  options?: TicketFieldOptionInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether customers see and answer it.' })
  visibleToCustomer?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Its place among those of its type.' })
  position?: number | null;
}

@ObjectType({ description: 'A field of tickets after a change.' })
export class TicketFieldPayload extends Payload {
  @Field(() => TicketFieldType, { nullable: true, description: 'The field as it is now; null when the change was refused.' })
  ticketField?: TicketFieldType | null;
}
