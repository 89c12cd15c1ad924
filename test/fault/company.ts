import { newId } from '../../server/database/base.js';
import type { Database } from '../../server/database/orm.js';
import { Item } from '../../server/domains/catalog/index.js';
import { addOrganisation, addPerson } from '../support/people.js';

/** Who writes, and what they write about: e-mail addresses and UUIDs. */
export interface Company {
  readonly customer: string;
  readonly agent: string;
  readonly buyer: string;
  readonly supplierId: string;
  readonly itemIds: readonly string[];
}

/** Makes a company that is just large enough to be written in. */
export async function addCompany(database: Database): Promise<Company> {
  const [customer, agent, buyer] = await Promise.all([
    addPerson(database, { audience: 'customer' }),
    addPerson(database, { audience: 'staff', roles: ['AGENT'] }),
    addPerson(database, { audience: 'staff', roles: ['BUYER'] }),
  ]);
  const em = database.system('test');
  const itemIds = ['A', 'B'].map((sku) => em.create(Item, { id: newId(), sku, names: { en: sku, 'zh-CN': sku, fa: sku }, unitCode: 'EA', tracking: 'NONE', sourcing: 'BOUGHT', taxClass: 'STANDARD' }).id);
  await em.flush();
  return { customer: customer.email, agent: agent.email, buyer: buyer.email, supplierId: await addOrganisation(database, 'supplier'), itemIds };
}
