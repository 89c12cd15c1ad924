import type { Account } from '../domains/identity/account.entity.js';
import { Supplier } from '../domains/suppliers/index.js';
import type { supplierStatuses } from '../domains/suppliers/supplier.states.js';
import type { Locale } from '../shared/locale.js';
import { addressOf } from './addresses.js';
import suppliers from './data/suppliers.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import { addMembership, addPerson, timeZones } from './people.js';
import { type Stage, takeNumbers } from './stage.js';

/** A supplier with what the demonstration knows about it. */
export interface DemonstrationSupplier {
  key: string;
  supplier: Supplier;
  /** What it supplies. */
  categories: string[];
  /** Who answers its orders. */
  owner: Account;
}

/** All suppliers with their people. One of these people acts for two of them. */
export async function addSuppliers(stage: Stage): Promise<DemonstrationSupplier[]> {
  const numbers = await takeNumbers(stage.em, 'S', suppliers.length);
  const added = suppliers.map((data, index) => addSupplier(stage, data, numbers[index]!));
  const [first, second] = ['lombarda', 'tagus'].map((key) => added.find((supplier) => supplier.key === key)!);
  addMembership(stage, first!.owner, { audience: 'supplier', supplier: second!.supplier, role: 'SALES' });
  return added;
}

function addSupplier(stage: Stage, data: (typeof suppliers)[number], number: string): DemonstrationSupplier {
  const locale = data.locale as Locale;
  const supplier = stage.em.create(Supplier, {
    id: fixedId(`supplier ${data.key}`),
    createdAt: stage.calendar.moment(-385, 10),
    number,
    name: data.name,
    status: (data.status ?? 'REGISTERED') as keyof typeof supplierStatuses,
    countryCode: data.country,
    taxId: data.taxId,
    email: data.people[0]![0]!,
    phone: data.phone,
    website: `https://www.${data.key}.example`,
    address: addressOf(data.address, data.country),
    currencyCode: data.currency,
    locale,
    paymentTermDays: data.terms,
    contacts: data.people.map(([email, name, role]) => ({ name: name!, email, purpose: role === 'LOGISTICS' ? 'GENERAL' : 'ORDERS' })),
  });
  const people = data.people.map(([email, name, role]) =>
    addPerson(
      stage,
      { email: email!, name: name!, locale, timeZone: timeZones[data.country]! },
      { audience: 'supplier', supplier, role: role! },
    ),
  );
  return { key: data.key, supplier, categories: data.categories, owner: people[0]! };
}
