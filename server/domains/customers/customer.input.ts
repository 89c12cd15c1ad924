import { Field, ID, InputType, Int } from 'type-graphql';
import { AddressInput } from '../../graphql/address.type.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { CountryCodeScalar, CurrencyCodeScalar, EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import type { Locale } from '../../shared/locale.js';

@InputType()
abstract class CustomerDetails {
  @Field(() => String, { nullable: true, description: 'The person to turn to; at most 200 characters.' })
  contactName?: string | null;

  @Field(() => EmailAddressScalar, { nullable: true, description: 'Where mails go when no person is known.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number; at most 40 characters.' })
  phone?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Its main address.' })
  address?: AddressInput | null;
}

@InputType({ description: 'A new customer.' })
export class CustomerCreateInput extends CustomerDetails {
  @Field(() => String, { description: 'The company’s name; at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its number here, at most 40 characters; the next free one when left out.' })
  number?: string | null;

  @Field(() => CountryCodeScalar, { description: 'Where it is registered.' })
  countryCode!: string;

  @Field(() => CurrencyCodeScalar, { description: 'The currency of its orders.' })
  currencyCode!: string;

  @Field(() => LocaleEnum, { defaultValue: 'en', description: 'The language of mails to it.' })
  locale!: Locale;

  @Field(() => Int, { defaultValue: 30, description: 'Days after the invoice date on which payment is due, 0 to 365.' })
  paymentTermDays!: number;
}

@InputType({ description: 'What changes about a customer. What is left out stays; null clears.' })
export class CustomerUpdateInput extends CustomerDetails {
  @Field(() => ID, { description: 'Id of the customer, `cus_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'The company’s name; at most 200 characters. Cannot be cleared.' })
  name?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Where it is registered. Cannot be cleared.' })
  countryCode?: string | null;

  @Field(() => LocaleEnum, { nullable: true, description: 'The language of mails to it. Cannot be cleared.' })
  locale?: Locale | null;

  @Field(() => Int, { nullable: true, description: 'Days after the invoice date on which payment is due, 0 to 365. Cannot be cleared.' })
  paymentTermDays?: number | null;
}
