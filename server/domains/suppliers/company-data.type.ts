import { Field, InputType, ObjectType } from 'type-graphql';
import { Address, AddressInput } from '../../graphql/address.type.js';
import { VisibleTo } from '../../graphql/audience.js';
import { defineEnum } from '../../graphql/enums.js';
import { CountryCodeScalar } from '../../graphql/scalars/scalars.js';
import { contactPurposes, type SupplierContact } from './supplier-contact.js';

export const ContactPurposeEnum = defineEnum({
  name: 'SupplierContactPurpose',
  description: 'What a person at a supplier is turned to for.',
  values: contactPurposes,
  visibleTo: ['supplier'],
});

@ObjectType('SupplierContact', { description: 'Somebody at a supplier to turn to.' })
export class SupplierContactType {
  @Field(() => String, { description: 'Their name.' })
  @VisibleTo('supplier')
  name!: string;

  @Field(() => ContactPurposeEnum, { description: 'What for.' })
  @VisibleTo('supplier')
  purpose!: SupplierContact['purpose'];

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @VisibleTo('supplier')
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @VisibleTo('supplier')
  phone!: string | null;
}

@InputType({ description: 'Somebody at a supplier to turn to.' })
export class SupplierContactInput {
  @Field(() => String, { description: 'Their name; at most 200 characters.' })
  @VisibleTo('supplier')
  name!: string;

  @Field(() => ContactPurposeEnum, { description: 'What for.' })
  @VisibleTo('supplier')
  purpose!: SupplierContact['purpose'];

  @Field(() => String, { nullable: true, description: 'E-mail address; this or a telephone number is needed.' })
  @VisibleTo('supplier')
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number; at most 40 characters.' })
  @VisibleTo('supplier')
  phone?: string | null;
}

@ObjectType('SupplierCompany', { description: 'What a supplier says about itself.' })
export class SupplierCompanyType {
  @Field(() => String, { description: 'Its legal name.' })
  @VisibleTo('supplier')
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its legal form, for example `GmbH`, `有限公司`, `سهامی خاص`.' })
  @VisibleTo('supplier')
  legalForm!: string | null;

  @Field(() => String, { nullable: true, description: 'Its number in the company register.' })
  @VisibleTo('supplier')
  registrationNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Its tax identification number.' })
  @VisibleTo('supplier')
  taxId!: string | null;

  @Field(() => CountryCodeScalar, { description: 'Where it is registered.' })
  @VisibleTo('supplier')
  countryCode!: string;

  @Field(() => String, { nullable: true, description: 'Where orders are announced.' })
  @VisibleTo('supplier')
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @VisibleTo('supplier')
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of its web site.' })
  @VisibleTo('supplier')
  website!: string | null;

  @Field(() => Address, { nullable: true, description: 'Where it is registered.' })
  @VisibleTo('supplier')
  address!: Address | null;

  @Field(() => Address, { nullable: true, description: 'Where payment advice goes, when that is elsewhere.' })
  @VisibleTo('supplier')
  remittanceAddress!: Address | null;

  @Field(() => Address, { nullable: true, description: 'Where goods leave, when that is elsewhere.' })
  @VisibleTo('supplier')
  shippingAddress!: Address | null;

  @Field(() => [SupplierContactType], { description: 'Whom to turn to.' })
  @VisibleTo('supplier')
  contacts!: SupplierContactType[];
}

@InputType({ description: 'What a supplier says about itself. What is left out stays; null clears.' })
export class SupplierCompanyInput {
  @Field(() => String, { nullable: true, description: 'Its legal name; at most 200 characters. Cannot be cleared.' })
  @VisibleTo('supplier')
  name?: string;

  @Field(() => String, { nullable: true, description: 'Its legal form, for example `GmbH`; at most 100 characters.' })
  @VisibleTo('supplier')
  legalForm?: string | null;

  @Field(() => String, { nullable: true, description: 'Its number in the company register; the check digit has to fit where the country has one.' })
  @VisibleTo('supplier')
  registrationNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Its tax identification number; the check digit has to fit where the country has one.' })
  @VisibleTo('supplier')
  taxId?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Where it is registered. Cannot be cleared.' })
  @VisibleTo('supplier')
  countryCode?: string;

  @Field(() => String, { nullable: true, description: 'E-mail address at which orders are announced.' })
  @VisibleTo('supplier')
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number; at most 40 characters.' })
  @VisibleTo('supplier')
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of its web site, with https://.' })
  @VisibleTo('supplier')
  website?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where it is registered.' })
  @VisibleTo('supplier')
  address?: AddressInput | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where payment advice goes, when that is elsewhere.' })
  @VisibleTo('supplier')
  remittanceAddress?: AddressInput | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where goods leave, when that is elsewhere.' })
  @VisibleTo('supplier')
  shippingAddress?: AddressInput | null;

  @Field(() => [SupplierContactInput], { nullable: true, description: 'Whom to turn to, all of them anew; at most 20.' })
  @VisibleTo('supplier')
  contacts?: SupplierContactInput[];
}
