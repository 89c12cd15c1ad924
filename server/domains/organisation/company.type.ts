import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Address } from '../../graphql/address.type.js';
import { VisibleTo } from '../../graphql/audience.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { CurrencyCodeScalar } from '../../graphql/scalars/scalars.js';
import { Organisation } from './organisation.entity.js';

@ObjectType('Company', { description: 'The company whose system this is, as it stands on its letters.' })
@RecordOf(Organisation, 'org')
export class CompanyType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  @VisibleTo('supplier', 'customer')
  name!: Organisation['name'];

  @Field(() => Address, { nullable: true, description: 'Where it is.' })
  @VisibleTo('supplier', 'customer')
  address!: Organisation['address'];

  @Field(() => String, { nullable: true, description: 'Its tax number, as written on invoices.' })
  @VisibleTo('supplier', 'customer')
  taxId!: Organisation['taxId'];

  @Field(() => String, { nullable: true, description: 'Where to write to.' })
  @VisibleTo('supplier', 'customer')
  email!: Organisation['email'];

  @Field(() => String, { nullable: true, description: 'Where to call.' })
  @VisibleTo('supplier', 'customer')
  phone!: Organisation['phone'];

  @Field(() => Int, { description: 'Grows with each change.' })
  lockVersion!: Organisation['lockVersion'];

  @Field(() => CurrencyCodeScalar, { description: 'The currency it keeps its books in.' })
  currencyCode!: Organisation['currencyCode'];

  @Field(() => Int, { description: 'So many days nothing is paid to a supplier whose bank details have changed.' })
  paymentFreezeDays!: Organisation['paymentFreezeDays'];

  @Field(() => Int, { description: 'So many days after a ticket was resolved a reply opens it again; then it is closed.' })
  @VisibleTo('customer')
  ticketReopenDays!: Organisation['ticketReopenDays'];
}
