import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readUnsubscribeToken } from '../auth/unsubscribe-tokens.js';
import { setting } from '../database/row-security.js';
import { endMailsOf, findActionLink, principalBehind, useUpActionLink } from '../domains/notifications/index.js';
import { asPrincipal, type SignedInContext } from '../graphql/context.js';
import { DomainError } from '../shared/domain-error.js';
import type { Locale } from '../shared/locale.js';
import { filledIn, html, type Html } from './html.js';
import { linkActions } from './link-actions.js';
import { sendPlainPage, type PageTexts } from './plain-page.js';
import { contextOf } from './request-context.js';
import type { Services } from './services.js';

type LinkRequest = FastifyRequest<{ Querystring: { token?: string } }>;
type Link = NonNullable<Awaited<ReturnType<typeof findActionLink>>>;

/**
 * `/link` and `/unsubscribe`: what links in mails lead to. Looking at them changes nothing, because programs that check
 * mails look at every link; only the button on the page does, or for `/unsubscribe` the mail program itself (RFC 8058).
 */
export async function linkPages(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(async (scope) => {
    // All that matters is in the address.
    scope.addContentTypeParser(/^/, (_request, payload, done) => {
      payload.resume();
      done(null);
    });
    scope.get('/link', (request: LinkRequest, reply) => showLink(services, request, reply));
    scope.post('/link', (request: LinkRequest, reply) => followLink(services, request, reply));
    scope.get('/unsubscribe', (request: LinkRequest, reply) => showUnsubscribe(services, request, reply));
    scope.post('/unsubscribe', (request: LinkRequest, reply) => unsubscribe(services, request, reply));
  });
}

async function showLink({ database }: Services, request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
  const link = await findActionLink(database.system('link'), request.query.token ?? '', new Date());
  if (!link) return expired(request, reply);
  return page(request, reply, link.account.locale, (texts) => {
    const { title, text, button } = texts.link.actions[link.action];
    return html`<h1>${filledIn(title, link.values)}</h1><p>${filledIn(text, link.values)}</p>
<form method="post"><button>${button}</button></form><p>${toPortal(texts, link)}</p>`;
  });
}

async function followLink(services: Services, request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
  const now = new Date();
  const em = services.database.system('link');
  const link = await findActionLink(em, request.query.token ?? '', now);
  if (!link || !(await useUpActionLink(em, link, now))) return expired(request, reply);
  const refusal = await carryOut(services, request, reply, link);
  return page(request, reply, link.account.locale, (texts) => {
    const { title, done } = texts.link.actions[link.action];
    const { refused, other } = texts.link;
    const text = refusal ? (refused[refusal as keyof typeof refused] ?? other) : done;
    return html`<h1>${filledIn(title, link.values)}</h1><p role="status">${filledIn(text, link.values)}</p><p>${toPortal(texts, link)}</p>`;
  });
}

/** Carries the link's action out as whom it was mailed to. @returns why not, if it was refused */
async function carryOut(services: Services, request: LinkRequest, reply: FastifyReply, link: Link): Promise<string | null> {
  const principal = await principalBehind(services.database.system('link'), services.config, link);
  const { permission, carryOut: act } = linkActions[link.action];
  if (!principal?.permissions.has(permission)) return 'FORBIDDEN';
  const context = asPrincipal(await contextOf(services, request, reply, principal.audience), principal) as SignedInContext;
  context.em.setSessionContext({ variables: { [setting.action]: `link ${link.action}` } });
  try {
    await act(context, link.recordId, link.version);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

async function showUnsubscribe({ config }: Services, request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
  const claim = await readUnsubscribeToken(config, request.query.token ?? '');
  if (!claim) return expired(request, reply);
  return page(request, reply, undefined, ({ unsubscribe: { title, text, button } }) =>
    html`<h1>${title}</h1><p>${text}</p><form method="post"><button>${button}</button></form>`,
  );
}

async function unsubscribe({ config, database }: Services, request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
  const claim = await readUnsubscribeToken(config, request.query.token ?? '');
  if (!claim) return expired(request, reply);
  await endMailsOf(database.system('unsubscribe'), claim);
  return page(request, reply, undefined, ({ unsubscribe: { title, done } }) => html`<h1>${title}</h1><p role="status">${done}</p>`);
}

/** The same for what was used, has expired and never existed. */
function expired(request: LinkRequest, reply: FastifyReply): FastifyReply {
  return page(request, reply.code(410), undefined, ({ link }) => html`<h1>${link.expired}</h1><p>${link.expiredText}</p><p><a href="/">${link.start}</a></p>`);
}

function page(request: LinkRequest, reply: FastifyReply, locale: Locale | undefined, body: (texts: PageTexts) => Html): FastifyReply {
  return sendPlainPage(request, reply.header('cache-control', 'no-store'), body, locale);
}

function toPortal(texts: PageTexts, { supplier, page: path }: Link): Html {
  return html`<a href="/${supplier ? 'supplier' : 'customer'}/${path}">${texts.link.portal}</a>`;
}
