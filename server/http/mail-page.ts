import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { mailDirectory, type WrittenMail } from '../jobs/mailer.js';
import { html, type Html } from './html.js';
import { sendPlainPage, type PageTexts } from './plain-page.js';
import type { Services } from './services.js';

const SHOWN = 100;
const LINK = /(https?:\/\/[^\s\u2066-\u2069]+)/;

/** `/mail`, in the demonstration only: the mails that were written instead of sent, newest first. */
export function mailPage(app: FastifyInstance, { config }: Services): void {
  if (!config.demonstration) return;
  app.get('/mail', async (request, reply) => {
    const mails = await newestMails(mailDirectory(config));
    return sendPlainPage(
      request,
      reply.header('cache-control', 'no-store'),
      (texts) => html`<p><a href="/">${texts.back}</a></p>
<h1>${texts.mail}</h1>
${mails.length === 0 ? html`<p>${texts.noMail}</p>` : mails.map((mail) => article(mail, texts))}`,
    );
  });
}

async function newestMails(directory: string): Promise<WrittenMail[]> {
  const names = await readdir(directory).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json'));
  const mails = await Promise.all(
    files.map(async (name) => JSON.parse(await readFile(join(directory, name), 'utf8')) as WrittenMail),
  );
  return mails.sort((one, other) => other.sentAt.localeCompare(one.sentAt)).slice(0, SHOWN);
}

function article({ subject, to, sentAt, text }: WrittenMail, texts: PageTexts): Html {
  return html`<article>
<h2 dir="auto">${subject}</h2>
<dl><dt>${texts.to}</dt><dd><bdi>${to}</bdi></dd><dt>${texts.sent}</dt><dd><time dir="ltr">${sentAt}</time></dd></dl>
<p dir="auto">${withLinks(text)}</p>
</article>`;
}

function withLinks(text: string): Html[] {
  return text.split(LINK).map((part, index) => (index % 2 === 1 ? html`<a href="${part}" dir="ltr">${part}</a>` : html`${part}`));
}
