import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Address } from '../../graphql/address.type.js';
import { VisibleTo } from '../../graphql/audience.js';
import { Node } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { CountryCodeScalar, CurrencyCodeScalar, EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import { Supplier } from './supplier.entity.js';
import { supplierStatuses } from './supplier.states.js';

export const SupplierStatusEnum = defineEnum({
  name: 'SupplierStatus',
  description: 'How far a supplier’s registration is, and whether orders can be placed.',
  values: supplierStatuses,
  visibleTo: ['supplier'],
});

@ObjectType('Supplier', { implements: Node, description: 'A company that this company buys from.' })
@RecordOf(Supplier, 'sup')
export class SupplierType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => String, { description: 'The number people use, for example `S-2026-000012`.' })
  @VisibleTo('supplier')
  number!: Supplier['number'];

  @Field(() => String, { description: 'The company’s name, as written by itself.' })
  @VisibleTo('supplier')
  name!: Supplier['name'];

  @Field(() => SupplierStatusEnum, { description: 'How far its registration is.' })
  @VisibleTo('supplier')
  status!: Supplier['status'];

  @Field(() => CountryCodeScalar, { description: 'Where it is registered.' })
  @VisibleTo('supplier')
  countryCode!: Supplier['countryCode'];

  @Field(() => String, { nullable: true, description: 'Its tax identification number.' })
  @VisibleTo('supplier')
  taxId!: Supplier['taxId'];

  @Field(() => EmailAddressScalar, { nullable: true, description: 'Where orders are announced.' })
  @VisibleTo('supplier')
  email!: Supplier['email'];

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @VisibleTo('supplier')
  phone!: Supplier['phone'];

  @Field(() => String, { nullable: true, description: 'Address of its web site.' })
  @VisibleTo('supplier')
  website!: Supplier['website'];

  @Field(() => Address, { nullable: true, description: 'Its main address.' })
  @VisibleTo('supplier')
  address!: Supplier['address'];

  @Field(() => CurrencyCodeScalar, { description: 'The currency of its orders.' })
  @VisibleTo('supplier')
  currencyCode!: Supplier['currencyCode'];

  @Field(() => LocaleEnum, { description: 'The language of mails to it.' })
  @VisibleTo('supplier')
  locale!: Supplier['locale'];

  @Field(() => Int, { description: 'Days after the invoice date on which payment is due.' })
  @VisibleTo('supplier')
  paymentTermDays!: Supplier['paymentTermDays'];
}
