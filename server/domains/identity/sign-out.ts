import { revokeSessions } from '../../auth/revocations.js';
import { digestOf } from '../../auth/secret-token.js';
import type { RequestContext } from '../../graphql/context.js';
import { Session } from './session.entity.js';

/** Ends the session that the access token or the refresh cookie stands for, if there is one. */
export async function signOut(context: RequestContext): Promise<object> {
  const { principal, cookies } = context;
  await context.database.system('signOut').transactional(async (em) => {
    if (principal) await revokeSessions(em, 'id', principal.sessionId, context.now());
    if (!cookies.refreshToken) return;
    const session = await em.findOne(Session, { refreshTokenHash: digestOf(cookies.refreshToken) }, { fields: ['id'] });
    if (session) await revokeSessions(em, 'id', session.id, context.now());
  });
  cookies.clear();
  return {};
}
