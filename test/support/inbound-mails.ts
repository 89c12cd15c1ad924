import type { SendMailOptions } from 'nodemailer';
import { newId } from '../../server/database/base.js';
import type { Client } from './client.js';
import { composed, deliver, mailSettings } from './mail-client.js';
import type { TestServer } from './server.js';

/** The mails that came in, newest first, as an agent lists them. */
export async function inboundMails(agent: Client, filter: object): Promise<any[]> {
  const fields = 'id status ignoredBecause failure senderEmail subject byteSize isCut acknowledgedAt ticket { id } availableActions';
  const { inboundMails: found } = await agent.ask(`query ($filter: InboundMailFilter) { inboundMails(first: 20, filter: $filter) { nodes { ${fields} } } }`, { filter });
  return found.nodes;
}

/** A mail to support comes in, and is worked on. */
export async function arrive(server: TestServer, mail: SendMailOptions): Promise<void> {
  await deliver(server, await composed({ to: mailSettings.SUPPORT_ADDRESS, subject: 'Where is it?', text: 'Hello.', messageId: `<${newId()}@client.example>`, ...mail }));
  await server.jobsAreDone();
}
