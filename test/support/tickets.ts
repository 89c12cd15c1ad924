import type { Client } from './client.js';

const FIELDS = `ticket { id number status unread messageCount resolvedAt availableActions messages(first: 50) { nodes { body authorName } } }
  userErrors { code field }`;

/** Opens a ticket and answers it with the refusals. */
export async function openTicket(client: Client, input: object = {}) {
  const whole = { subject: 'Where is my order?', type: 'QUESTION', body: 'Good morning.', ...input };
  return (await client.ask(`mutation ($input: TicketOpenInput!) { ticketOpen(input: $input) { ${FIELDS} } }`, { input: whole })).ticketOpen;
}

/** Writes to a ticket; answers ticket, message and refusals. */
export async function replyTo(client: Client, id: string, body: string, more: object = {}) {
  const { ticketReply } = await client.ask(
    `mutation ($input: TicketReplyInput!) { ticketReply(input: $input) { message { id body authorKind attachments { fileName mediaType byteSize url } } ${FIELDS} } }`,
    { input: { id, body, ...more } },
  );
  return ticketReply;
}

/** Takes another step with a ticket; answers ticket and refusals. */
export async function stepWithTicket(client: Client, mutation: string, input: object) {
  const inputTypes: Record<string, string> = {
    ticketMarkRead: 'TicketMarkReadInput',
    ticketResolve: 'TicketResolveInput',
    ticketAssign: 'TicketAssignInput',
    ticketUpdate: 'TicketUpdateInput',
  };
  const inputType = inputTypes[mutation] ?? 'TicketActionInput';
  return (await client.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${FIELDS} } }`, { input }))[mutation];
}

const MESSAGES = 'messages(first: 50) { nodes { body authorKind authorName channel html quotedText leftOutFiles attachments { fileName mediaType url } } }';

/** A ticket with what was written in it, as far as the client may see. @param more further fields */
export async function ticketWithMessages(client: Client, id: string, more = ''): Promise<any> {
  return (await client.ask(`query ($id: ID!) { ticket(id: $id) { id number subject status requesterName messageCount ${MESSAGES} ${more} } }`, { id })).ticket;
}

/** What was written in a ticket last. */
export async function newestMessage(client: Client, id: string): Promise<any> {
  return (await ticketWithMessages(client, id)).messages.nodes.at(-1);
}

/** Says how content whoever asks is with the answer; answers ticket and refusals. */
export async function rate(client: Client, id: string, score: number, comment?: string) {
  const document = 'mutation ($input: TicketRateInput!) { ticketRate(input: $input) { ticket { rating ratingComment status availableActions } userErrors { code field } } }';
  return (await client.ask(document, { input: { id, score, comment } })).ticketRate;
}

/** Takes a step of the service desk; answers what `fields` of the payload say, and the refusals. */
export async function deskStep(client: Client, mutation: string, input: object, fields = 'ticket { id status }') {
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`.replace('TicketUnwatchInput', 'TicketWatchInput');
  return (await client.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${fields} userErrors { code field } } }`, { input }))[mutation];
}
