import { createHmac, timingSafeEqual } from 'node:crypto';
// What it serves is decorated for GraphQL too.
import 'reflect-metadata';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keepInboundMail, LARGEST_MAIL_BYTES } from '../domains/mail/index.js';
import { toPublicId } from '../graphql/ids.js';
import { refuse } from './refuse.js';
import type { Services } from './services.js';

const SIGNATURE = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;
const LONGEST_WAY_SECONDS = 300;

/**
 * `POST /mail/inbound`: a mail server hands over a mail as it came, `message/rfc822`. Its header `X-Counterpart-Signature`
 * is `t=<seconds since 1970>,v1=<HMAC-SHA-256 of "<t>." and the mail, hexadecimal>`, by `MAIL_WEBHOOK_SECRET`.
 */
export async function inboundMailRoute(app: FastifyInstance, services: Services): Promise<void> {
  const { mailWebhookSecret: secret } = services.config;
  if (!secret) return;
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('message/rfc822', { parseAs: 'buffer', bodyLimit: LARGEST_MAIL_BYTES }, (_request, body, done) => done(null, body));
    scope.post('/mail/inbound', { bodyLimit: LARGEST_MAIL_BYTES }, (request, reply) => take(services, secret, request, reply));
  });
}

async function take({ database, storage }: Services, secret: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const raw = request.body as Buffer | undefined;
  if (!raw?.length) return refuse(reply, 400, 'REQUIRED', 'Send a mail as it came, as message/rfc822.');
  if (!isSigned(request.headers['x-counterpart-signature'], raw, secret)) {
    return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign the mail and the present time: X-Counterpart-Signature: t=<seconds>,v1=<HMAC-SHA-256>.');
  }
  const { id } = await keepInboundMail(database.system('mailInbound', undefined, request.id), storage, raw, 'WEBHOOK');
  return reply.code(202).send({ id: toPublicId('mail', id) });
}

function isSigned(header: string | string[] | undefined, raw: Buffer, secret: string): boolean {
  const [, seconds, signature] = SIGNATURE.exec(String(header)) ?? [];
  if (!seconds || !signature) return false;
  const right = createHmac('sha256', secret).update(`${seconds}.`).update(raw).digest();
  // Compared first, so that a wrong time is told to nobody without the secret.
  return timingSafeEqual(Buffer.from(signature, 'hex'), right) && Math.abs(Date.now() / 1000 - Number(seconds)) <= LONGEST_WAY_SECONDS;
}
