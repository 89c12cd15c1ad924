import { Customer } from '../domains/customers/index.js';
import type { Account } from '../domains/identity/account.entity.js';
import type { Locale } from '../shared/locale.js';
import { addressOf } from './addresses.js';
import customers from './data/customers.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import { addPerson, timeZones } from './people.js';
import { type Stage, takeNumbers } from './stage.js';

/** A customer with what the demonstration knows about it. */
export interface DemonstrationCustomer {
  key: string;
  customer: Customer;
  people: Account[];
}

/** All customers with their people. */
export async function addCustomers(stage: Stage): Promise<DemonstrationCustomer[]> {
  const numbers = await takeNumbers(stage.em, 'C', customers.length);
  return customers.map((data, index) => addCustomer(stage, data, numbers[index]!));
}

function addCustomer(stage: Stage, data: (typeof customers)[number], number: string): DemonstrationCustomer {
  const locale = data.locale as Locale;
  const [email, contactName] = data.people[0]!;
  const customer = stage.em.create(Customer, {
    id: fixedId(`customer ${data.key}`),
    createdAt: stage.calendar.moment(-385, 10),
    number,
    name: data.name,
    contactName: contactName!,
    email: email!,
    phone: data.phone,
    countryCode: data.country,
    address: addressOf(data.address, data.country),
    currencyCode: data.currency,
    locale,
    paymentTermDays: data.terms,
  });
  const people = data.people.map(([address, name, role]) =>
    addPerson(
      stage,
      { email: address!, name: name!, locale, timeZone: timeZones[data.country]! },
      { audience: 'customer', customer, role: role! },
    ),
  );
  return { key: data.key, customer, people };
}
