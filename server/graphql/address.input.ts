import { Field, InputType } from 'type-graphql';
import type { Address } from '../shared/address.js';
import { CountryCodeScalar } from './scalars/scalars.js';

@InputType({ description: 'A postal address, as written on an envelope.' })
export class AddressInput implements Address {
  @Field(() => [String], { description: 'Street, house, building; one to four lines.' })
  lines!: string[];

  @Field(() => String, { description: 'City or place.' })
  city!: string;

  @Field(() => String, { nullable: true, description: 'State, province or region.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode?: string | null;

  @Field(() => CountryCodeScalar, { description: 'ISO 3166-1 alpha-2.' })
  countryCode!: string;
}
