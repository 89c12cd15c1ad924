import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Address } from '../../graphql/address.type.js';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { CountryCodeScalar, CurrencyCodeScalar, EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import { Customer, ticketVisibilities } from './customer.entity.js';

export const TicketVisibilityEnum = defineEnum({
  name: 'TicketVisibility',
  description: 'Which of a customer’s people see a ticket.',
  values: ticketVisibilities,
  visibleTo: ['customer'],
});

@ObjectType('Customer', { implements: Node, description: 'A company that buys from this company.' })
@RecordOf(Customer, 'cus')
export class CustomerType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: Customer['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `C-2026-000012`.' })
  @VisibleTo('customer')
  number!: Customer['number'];

  @Field(() => String, { description: 'The company’s name, as written by itself.' })
  @VisibleTo('customer')
  name!: Customer['name'];

  @Field(() => String, { nullable: true, description: 'The person to turn to.' })
  @VisibleTo('customer')
  contactName!: Customer['contactName'];

  @Field(() => EmailAddressScalar, { nullable: true, description: 'Where mails about its orders and tickets go when no person is known.' })
  @VisibleTo('customer')
  email!: Customer['email'];

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @VisibleTo('customer')
  phone!: Customer['phone'];

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Where it is registered; null for somebody who has only written so far.' })
  @VisibleTo('customer')
  countryCode!: Customer['countryCode'];

  @Field(() => Address, { nullable: true, description: 'Its main address; orders go there unless they say otherwise.' })
  @VisibleTo('customer')
  address!: Customer['address'];

  @Field(() => CurrencyCodeScalar, { description: 'The currency of its orders.' })
  @VisibleTo('customer')
  currencyCode!: Customer['currencyCode'];

  @Field(() => LocaleEnum, { description: 'The language of mails to it.' })
  @VisibleTo('customer')
  locale!: Customer['locale'];

  @Field(() => Int, { description: 'Days after the invoice date on which payment is due.' })
  @VisibleTo('customer')
  paymentTermDays!: Customer['paymentTermDays'];

  @Field(() => TicketVisibilityEnum, { description: 'Which of its people see a ticket: `ticketVisibilityChange`.' })
  @VisibleTo('customer')
  ticketVisibility!: Customer['ticketVisibility'];
}

export const CustomerConnection = connectionOf('Customer', () => CustomerType);
