import { type Client, signIn } from './client.js';
import { addPerson, testPassword } from './people.js';
import { type Applicant, handedIn } from './registrations.js';
import type { TestServer } from './server.js';

export const REVIEW_TASK = 'id lockVersion step position status comment internalComment assigneeName decidedByName availableActions supplier { id name status statusReason }';

/** The tasks about a supplier, in order, as one of the staff sees them. */
export async function tasksOf(staff: Client, supplierId: string) {
  const { reviewTasks } = await staff.ask(`query ($id: ID!) { reviewTasks(first: 10, filter: { supplierId: $id }) { nodes { ${REVIEW_TASK} } } }`, { id: supplierId });
  return reviewTasks.nodes.sort((one: { position: number }, other: { position: number }) => one.position - other.position);
}

/** Decides a task; answers it as `REVIEW_TASK` selects it, and the refusals. */
export async function decide(staff: Client, id: string, outcome: string, more: object = {}) {
  const answer = await staff.ask(`mutation ($input: ReviewTaskDecideInput!) { reviewTaskDecide(input: $input) { reviewTask { ${REVIEW_TASK} } userErrors { code field } } }`, {
    input: { id, outcome, ...more },
  });
  return answer.reviewTaskDecide;
}

/** One of the company's people, signed in. */
export function staffAs(server: TestServer, role: 'buyer' | 'quality' | 'finance' | 'admin' | 'manager'): Promise<Client> {
  return server.as(`${role}@counterpart.example`);
}

/** Somebody more among the staff, signed in. */
export async function colleagueOfStaff(server: TestServer, role: string): Promise<Client> {
  const { email } = await addPerson(server.database, { audience: 'staff', roles: [role] });
  return signIn(server.url, 'staff', email, testPassword);
}

/** A supplier for packaging whose registration went through buyer and finance. */
export async function registered(server: TestServer): Promise<Applicant> {
  const applicant = await handedIn(server);
  const [buyer, finance] = await Promise.all([staffAs(server, 'buyer'), staffAs(server, 'finance')]);
  const [first, second] = await tasksOf(buyer, applicant.supplierId);
  await decide(buyer, first.id, 'APPROVE');
  const { userErrors } = await decide(finance, second.id, 'APPROVE');
  if (userErrors.length) throw new Error(`The supplier was not registered: ${JSON.stringify(userErrors)}`);
  return applicant;
}
