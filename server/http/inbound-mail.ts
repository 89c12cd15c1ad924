import { createHmac, timingSafeEqual } from 'node:crypto';
// What it serves is decorated for GraphQL too.
import 'reflect-metadata';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keepInboundMail } from '../domains/mail/index.js';
import { toPublicId } from '../graphql/ids.js';
import { receiveRawMail } from './receive-raw-mail.js';
import { refuse } from './refuse.js';
import type { Services } from './services.js';

const SIGNATURE = /^t=(?<seconds>\d{1,12}),v1=(?<signature>[0-9a-f]{64})$/;
const LONGEST_WAY_SECONDS = 300;

/**
 * `POST /mail/inbound`: a mail server hands over a mail as it came, `message/rfc822`. Its header `X-Counterpart-Signature`
 * is `t=<seconds since 1970>,v1=<HMAC-SHA-256 of "<t>." and the mail, hexadecimal>`, by `MAIL_WEBHOOK_SECRET`. It takes more than
 * is kept of a mail, so that whoever wrote too large a one hears of it.
 */
export async function inboundMailRoute(app: FastifyInstance, services: Services): Promise<void> {
  const { mailWebhookSecret: secret } = services.config;
  if (!secret) return;
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('message/rfc822', (_request, payload, done) => done(null, payload));
    scope.post('/mail/inbound', (request, reply) => take(services, secret, request, reply));
  });
}

async function take({ database, storage }: Services, secret: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { seconds, signature } = SIGNATURE.exec(String(request.headers['x-counterpart-signature']))?.groups ?? {};
  const raw = await receiveRawMail(request, createHmac('sha256', secret).update(`${seconds}.`));
  if (!raw) return refuse(reply.header('connection', 'close'), 413, 'TOO_LARGE', 'Of a mail at most 100 MiB are read.');
  if (raw.byteSize === 0) return refuse(reply, 400, 'REQUIRED', 'Send a mail as it came, as message/rfc822.');
  if (!signature || !isRight(signature, raw.digest, Number(seconds))) {
    return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign the mail and the present time: X-Counterpart-Signature: t=<seconds>,v1=<HMAC-SHA-256>.');
  }
  const { id } = await keepInboundMail(database.system('mailInbound', undefined, request.id), storage, { ...raw, source: 'WEBHOOK' });
  return reply.code(202).send({ id: toPublicId('mail', id) });
}

function isRight(signature: string, digest: Buffer, seconds: number): boolean {
  // Compared first, so that a wrong time is told to nobody without the secret.
  return timingSafeEqual(Buffer.from(signature, 'hex'), digest) && Math.abs(Date.now() / 1000 - seconds) <= LONGEST_WAY_SECONDS;
}
