import type { FastifyInstance } from 'fastify';
import { demonstrationLogIns, demonstrationPassword } from '../demonstration/log-ins.js';
import { html, type Html } from './html.js';
import { sendPlainPage, type PageTexts } from './plain-page.js';
import type { Services } from './services.js';

/** `/`: the way to both portals, the query page and, in the demonstration, its mails and log-ins. */
export function startPage(app: FastifyInstance, { config }: Services): void {
  app.get('/', (request, reply) =>
    sendPlainPage(
      request,
      reply,
      (texts) => html`<h1>${texts.title}</h1>
<p>${texts.purpose}</p>
<ul>
<li><a href="/supplier/">${texts.supplier}</a></li>
<li><a href="/customer/">${texts.customer}</a></li>
<li><a href="/graphiql/">${texts.graphiql}</a></li>
${config.demonstration ? html`<li><a href="/mail">${texts.mail}</a></li>` : ''}
</ul>
${config.demonstration ? logIns(texts) : ''}`,
    ),
  );
}

function logIns(texts: PageTexts): Html {
  const all = [...demonstrationLogIns.supplier, ...demonstrationLogIns.customer, ...demonstrationLogIns.staff];
  return html`<h2>${texts.logins}</h2>
<p>${texts.password}: <code>${demonstrationPassword}</code></p>
<ul>${all.map((email) => html`<li><code dir="ltr">${email}</code></li>`)}</ul>`;
}
