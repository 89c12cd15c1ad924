import { randomUUID } from 'node:crypto';
import type { TestServer } from './server.js';

let guests = 0;
const OPEN = 'mutation ($input: GuestTicketOpenInput!) { guestTicketOpen(input: $input) { userErrors { code field } } }';

/** Asks without being signed in, from an address of their own: the server trusts this machine as a proxy. Answers who asked, and the refusals. */
export async function askAsGuest(server: TestServer, more: object = {}) {
  const input = { name: 'Nora Guest', email: `${randomUUID()}@guest.example`, type: 'QUESTION', subject: 'Do you deliver to Bergen?', body: 'We need 20 pumps there.', locale: 'EN', ...more };
  const { data } = await server.anonymous('customer').send(OPEN, { input }, { 'x-forwarded-for': `2001:db8:0:${(guests += 1)}::1` });
  return { email: input.email, userErrors: data.guestTicketOpen.userErrors };
}

/** Uses the mailed link. */
export async function confirmAsGuest(server: TestServer, token: string) {
  const { guestTicketConfirm } = await server
    .anonymous('customer')
    .ask('mutation ($token: String!) { guestTicketConfirm(input: { token: $token }) { ticketNumber name canSignIn invitationToken userErrors { code field } } }', { token });
  return guestTicketConfirm;
}
