import { sessionOf } from '../../.build/server/auth/principal.js';

/** For each audience the settings under which the database shows its person what is theirs. */
export async function sessionsOf(superuser) {
  const { rows } = await superuser.query(`select audience, account_id as "accountId", supplier_id as "supplierId", customer_id as "customerId", roles
    from membership join account on account.id = account_id where email like '%@bench.example'`);
  return Object.fromEntries(rows.map((member) => [member.audience, sessionOf(member, 'query', '').variables]));
}
