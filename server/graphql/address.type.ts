import { Field, InputType, ObjectType } from 'type-graphql';
import type { Address as StoredAddress } from '../shared/address.js';
import { VisibleTo } from './audience.js';
import { CountryCodeScalar } from './scalars/scalars.js';

@ObjectType('Address', { description: 'A postal address, as written on an envelope.' })
export class Address {
  @Field(() => [String], { description: 'Street, house, building; one to four lines.' })
  @VisibleTo('supplier', 'customer')
  lines!: StoredAddress['lines'];

  @Field(() => String, { description: 'City or place.' })
  @VisibleTo('supplier', 'customer')
  city!: StoredAddress['city'];

  @Field(() => String, { nullable: true, description: 'State, province or region.' })
  @VisibleTo('supplier', 'customer')
  region!: StoredAddress['region'];

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  @VisibleTo('supplier', 'customer')
  postalCode!: StoredAddress['postalCode'];

  @Field(() => CountryCodeScalar, { description: 'ISO 3166-1 alpha-2.' })
  @VisibleTo('supplier', 'customer')
  countryCode!: StoredAddress['countryCode'];
}

@InputType({ description: 'A postal address, as written on an envelope.' })
export class AddressInput {
  @Field(() => [String], { description: 'Street, house, building; one to four lines.' })
  @VisibleTo('supplier', 'customer')
  lines!: string[];

  @Field(() => String, { description: 'City or place.' })
  @VisibleTo('supplier', 'customer')
  city!: string;

  @Field(() => String, { nullable: true, description: 'State, province or region.' })
  @VisibleTo('supplier', 'customer')
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  @VisibleTo('supplier', 'customer')
  postalCode?: string | null;

  @Field(() => CountryCodeScalar, { description: 'ISO 3166-1 alpha-2.' })
  @VisibleTo('supplier', 'customer')
  countryCode!: string;
}
