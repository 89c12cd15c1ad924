import { sql } from 'kysely';
import { Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { BySql, RecordOf } from '../../graphql/read/annotations.js';
import { defineList } from '../../graphql/read/list.js';
import { CountryCodeScalar, CurrencyCodeScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { accountSchemes } from './account-scheme.js';
import { BankAccount } from './bank-account.entity.js';
import { masked } from './mask-account-number.js';

export const AccountSchemeEnum = defineEnum({
  name: 'AccountScheme',
  description: 'In which form the number of a bank account is written.',
  values: accountSchemes,
  visibleTo: ['supplier'],
});

@ObjectType('BankAccount', { description: 'An account on which a supplier is paid.' })
@RecordOf(BankAccount, 'bank')
export class BankAccountType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => String, { description: 'Whose account it is.' })
  @VisibleTo('supplier')
  holder!: BankAccount['holder'];

  @Field(() => String, { nullable: true, description: 'Name of the bank.' })
  @VisibleTo('supplier')
  bankName!: BankAccount['bankName'];

  @Field(() => CountryCodeScalar, { description: 'Where the account is kept.' })
  @VisibleTo('supplier')
  countryCode!: BankAccount['countryCode'];

  @Field(() => CurrencyCodeScalar, { description: 'The currency it is kept in.' })
  @VisibleTo('supplier')
  currencyCode!: BankAccount['currencyCode'];

  @Field(() => AccountSchemeEnum, { description: 'In which form its number is written.' })
  @VisibleTo('supplier')
  scheme!: BankAccount['scheme'];

  @Field(() => String, { description: 'IBAN or account number without blanks; only its end for who may not read bank details.' })
  @VisibleTo('supplier')
  @BySql((column, { may }) => sql`case when ${may('supplierBank:read')} then ${column('number')} else ${masked(column('number'))} end`)
  accountNumber!: string;

  @Field(() => String, { nullable: true, description: 'Bank or branch in the country’s own form; null for an IBAN.' })
  @VisibleTo('supplier')
  @BySql((column) => column('routing'))
  routingNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Business identifier code of the bank, ISO 9362.' })
  @VisibleTo('supplier')
  bic!: BankAccount['bic'];

  @Field(() => DateTimeScalar, { description: 'Since when the supplier is paid there.' })
  @VisibleTo('supplier')
  createdAt!: string;
}

export const BankAccountConnection = connectionOf('BankAccount', () => BankAccountType);

/** The accounts in use. */
export const bankAccountList = defineList<object>({
  entity: BankAccount,
  conditions: (_filter, column) => [sql`${column('endedAt')} is null`],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});
