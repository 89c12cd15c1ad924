import type { FastifyReply } from 'fastify';

/** Answers a request that is not carried out. */
export function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ code, message });
}
