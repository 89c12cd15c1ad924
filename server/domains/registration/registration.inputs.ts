import { Field, InputType, Int } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { CountryCodeScalar, CurrencyCodeScalar, EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import type { Locale } from '../../shared/locale.js';
import { BankDetailsInput, SupplierCompanyInput } from '../suppliers/index.js';

@InputType({ description: 'Somebody who wants to become a supplier.' })
export class SupplierRegisterInput {
  @Field(() => EmailAddressScalar, { description: 'Their e-mail address; what they will sign in with.' })
  @VisibleTo('supplier')
  email!: string;

  @Field(() => String, { description: '12 to 200 characters, not among the passwords that are tried first, not the e-mail address.' })
  @VisibleTo('supplier')
  password!: string;

  @Field(() => String, { description: 'Their name; at most 200 characters.' })
  @VisibleTo('supplier')
  name!: string;

  @Field(() => String, { description: 'The company’s name; at most 200 characters.' })
  @VisibleTo('supplier')
  companyName!: string;

  @Field(() => CountryCodeScalar, { description: 'Where the company is registered.' })
  @VisibleTo('supplier')
  countryCode!: string;

  @Field(() => LocaleEnum, { description: 'The language of their pages and mails.' })
  @VisibleTo('supplier')
  locale!: Locale;
}

@InputType({ description: 'An answer to one question.' })
class RegistrationAnswerInput {
  @Field(() => String, { description: 'The question’s code.' })
  @VisibleTo('supplier')
  questionCode!: string;

  @Field(() => [String], {
    description:
      'One text; a number with a point before the decimals; a day `YYYY-MM-DD`; the code of a choice, or several; `true` or `false`; ids of uploaded files. Empty takes the answer back.',
  })
  @VisibleTo('supplier')
  values!: string[];
}

@InputType({ description: 'What has been written so far, right or wrong. What is left out stays.' })
export class SupplierRegistrationUpdateInput {
  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  @VisibleTo('supplier')
  lockVersion?: number | null;

  @Field(() => SupplierCompanyInput, { nullable: true, description: 'About the company; what is left out of it stays too.' })
  @VisibleTo('supplier')
  company?: SupplierCompanyInput | null;

  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'The currency in which it wants to be ordered. Cannot be cleared.' })
  @VisibleTo('supplier')
  currencyCode?: string | null;

  @Field(() => [BankDetailsInput], { nullable: true, description: 'Where it wants to be paid, all of it anew; at most 5.' })
  @VisibleTo('supplier')
  bankAccounts?: BankDetailsInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the categories it offers, all of them anew: `supplierCategories`.' })
  @VisibleTo('supplier')
  categories?: string[] | null;

  @Field(() => [RegistrationAnswerInput], { nullable: true, description: 'Answers; those to other questions stay.' })
  @VisibleTo('supplier')
  answers?: RegistrationAnswerInput[] | null;
}

@InputType({ description: 'A registration that is complete.' })
export class SupplierRegistrationSubmitInput {
  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  @VisibleTo('supplier')
  lockVersion?: number | null;
}

@InputType({ description: 'A company that is to become a supplier.' })
export class SupplierCreateInput {
  @Field(() => String, { description: 'Its name; at most 200 characters.' })
  name!: string;

  @Field(() => CountryCodeScalar, { description: 'Where it is registered.' })
  countryCode!: string;

  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'The currency of its orders; the company’s own when left out.' })
  currencyCode?: string | null;

  @Field(() => EmailAddressScalar, { nullable: true, description: 'Where orders are announced.' })
  email?: string | null;

  @Field(() => LocaleEnum, { defaultValue: 'en', description: 'The language of mails to it.' })
  locale!: Locale;
}
