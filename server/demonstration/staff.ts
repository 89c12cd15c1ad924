import type { Account } from '../domains/identity/account.entity.js';
import type { Locale } from '../shared/locale.js';
import staff from './data/staff.json' with { type: 'json' };
import { addPerson } from './people.js';
import type { Stage } from './stage.js';

/** The company's own people, by what they do and the language they do it in. */
export class Staff {
  constructor(private readonly accounts: ReadonlyMap<string, Account>) {}

  get approver(): Account {
    return this.with('APPROVER', 'en');
  }

  get warehouse(): Account {
    return this.with('WAREHOUSE', 'en');
  }

  get finance(): Account {
    return this.with('FINANCE', 'en');
  }

  get quality(): Account {
    return this.with('QUALITY', 'zh-CN');
  }

  get manager(): Account {
    return this.with('MANAGER', 'en');
  }

  get seller(): Account {
    return this.with('SALES', 'en');
  }

  buyerFor(locale: Locale): Account {
    return this.with('BUYER', locale);
  }

  agentFor(locale: Locale): Account {
    return this.with('AGENT', locale);
  }

  private with(role: string, locale: Locale): Account {
    return this.accounts.get(`${role} ${locale}`)!;
  }
}

/** Everybody who works for the company. */
export function addStaff(stage: Stage): Staff {
  const accounts = staff.map((person): [string, Account] => {
    const locale = person.locale as Locale;
    return [`${person.role} ${locale}`, addPerson(stage, { ...person, locale }, { audience: 'staff', role: person.role })];
  });
  return new Staff(new Map(accounts));
}
