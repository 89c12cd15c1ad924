import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../config.js';

const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/** Sets the headers that tell a browser what a page of this server may do: nothing from elsewhere, no inline script. */
export async function securityHeaders(app: FastifyInstance, config: Config): Promise<void> {
  const encrypted = config.publicUrl.startsWith('https:');
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: false,
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: encrypted ? { policy: 'same-origin' } : false,
    originAgentCluster: encrypted,
    frameguard: { action: 'deny' },
  });
  const strictest = policyWith({});
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('content-security-policy', strictest);
  });
}

/** Widens the policy of one response by further sources per directive. */
export function allow(reply: FastifyReply, further: Readonly<Record<string, readonly string[]>>): void {
  void reply.header('content-security-policy', policyWith(further));
}

function policyWith(further: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(POLICY)
    .map(([name, sources]) => [name, ...sources, ...(further[name] ?? [])].join(' '))
    .join('; ');
}
