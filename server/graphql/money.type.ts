import { Field, ObjectType } from 'type-graphql';
import { VisibleTo } from './audience.js';
import { CurrencyCodeScalar, DecimalScalar } from './scalars/scalars.js';

@ObjectType('Money', { description: 'An amount in a currency.' })
export class Money {
  @Field(() => DecimalScalar, { description: 'In units of the currency (not cents), up to 4 decimals.' })
  @VisibleTo('supplier', 'customer')
  amount!: string;

  @Field(() => CurrencyCodeScalar, { description: 'ISO 4217.' })
  @VisibleTo('supplier', 'customer')
  currencyCode!: string;
}
