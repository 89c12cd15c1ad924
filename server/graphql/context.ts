import type { SessionContext } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../config.js';
import { type Principal, sessionOf } from '../auth/principal.js';
import type { Database } from '../database/orm.js';
import type { Allowances } from '../domains/allowances/index.js';
import type { Audience } from '../shared/audience.js';
import type { Locale } from '../shared/locale.js';
import type { FileStorage } from '../storage/file-storage.js';
import type { Changes } from './changes.js';

/** What a session's holder keeps. */
export interface SessionTokens {
  readonly accessToken: string;
  /** When the access token ends. */
  readonly expiresAt: Date;
  /** Null when the one that its holder already has stays good. */
  readonly refreshToken: string | null;
  /** When the session ends unless it is refreshed before. */
  readonly sessionExpiresAt: Date;
}

/** How a browser keeps its session: cookies that scripts cannot read. */
export interface SessionCookies {
  readonly refreshToken: string | null;
  /** Whether a browser asks: its scripts never get to see the refresh token. */
  readonly inBrowser: boolean;
  keep(tokens: SessionTokens): void;
  clear(): void;
}

/** What every resolver and use case gets. */
export interface RequestContext {
  /** The contract in force, by the address that was called. */
  readonly audience: Audience;
  /** Null when nobody is signed in. */
  readonly principal: Principal | null;
  /** What tells the database who asks. */
  readonly session: SessionContext;
  /** Carries the same session: sees what is the principal's. Made when it is first needed; what is only read needs none. */
  readonly em: EntityManager;
  readonly database: Database;
  /** The contents of files. */
  readonly storage: FileStorage;
  /** What people have asked for lately, and what they still may. */
  readonly allowances: Allowances;
  readonly changes: Changes;
  readonly config: Config;
  readonly requestId: string;
  readonly userAgent: string | null;
  /** IP address of who asks. */
  readonly clientAddress: string;
  /** What counts as one place where somebody asks who is not signed in; see `clientPlace`. */
  readonly clientPlace: string;
  /** Of the principal, else what the browser asks for. */
  readonly locale: Locale;
  readonly cookies: SessionCookies;
  /** When the request came, as `performance.now()` counts. */
  readonly startedAt: number;
  now(): Date;
}

/** A context of which we know who asks. */
export type SignedInContext = RequestContext & { readonly principal: Principal };

/** The same request for somebody else: who has just signed in. */
export function asPrincipal(context: RequestContext, principal: Principal): RequestContext {
  const session = sessionOf(principal, 'query', context.requestId);
  return {
    ...context,
    principal,
    session,
    em: context.database.of(principal.audience).fork({ session }),
    locale: principal.locale,
  };
}

/** The same request, answered in a language that it names. */
export function inLocale<Context extends RequestContext>(context: Context, locale: Locale): Context {
  return { ...context, em: context.em, locale };
}
