const WITHOUT_ROW_SECURITY = `do $$ declare name regclass; begin
  for name in select oid from pg_class where relrowsecurity loop execute format('alter table %s disable row level security', name); end loop; end $$`;

/**
 * What keeps attackers out, how it is taken out of the compiled server (`file`: `from` becomes `to`), and which tests have
 * to notice. A wall whose text is not found any more fails too.
 */
export const walls = [
  { name: 'row security', file: 'database/orm.js', from: 'await migrate(owner, url);', to: `await migrate(owner, url); await owner.em.getConnection().execute(${JSON.stringify(WITHOUT_ROW_SECURITY)});`, tests: 'security/walls' },
  { name: 'the audience of a token', file: 'auth/tokens.js', from: 'audience,\n            currentDate', to: 'currentDate', tests: 'security/permission-matrix', only: 'a session' },
  { name: 'permissions', file: 'graphql/require-permission.js', from: 'throw principal ? forbidden() : unauthenticated();', to: '', tests: 'security/permission-matrix', only: 'Query.customers is for' },
  { name: 'the ceiling of costs', file: 'graphql/cost.js', from: 'if (cost <= ceiling) return;', to: 'return;', tests: 'security/protocol-cost' },
  { name: 'limits of depth and aliases', file: 'graphql/limits.js', from: 'export const limitRules = [', to: 'export const limitRules = []; [', tests: 'security/protocol-limits' },
  { name: 'the limit of tokens', file: 'http/graphql.js', from: 'maxTokens: MAXIMUM_TOKENS', to: 'maxTokens: 1_000_000', tests: 'security/protocol-limits' },
  { name: 'the refusal of forged requests', file: 'http/graphql.js', from: 'csrfPrevention: true', to: 'csrfPrevention: false', tests: 'security/protocol-limits' },
  { name: 'allowances', file: 'graphql/pace.js', from: 'if (wait > 0) throw rateLimited(wait);', to: '', tests: 'security/protocol-pace' },
  { name: 'trusted documents', file: 'http/trusted-documents.js', from: '} else if (trustedOnly) {', to: '} else if (false) {', tests: 'security/protocol-production' },
  { name: 'claims of keys', file: 'domains/idempotency/claim-key.js', from: 'if (await insertKey(em, request, now)) return', to: 'await insertKey(em, request, now); return', tests: 'api/idempotency' },
  { name: 'beginning transactions anew', file: 'database/retrying-entity-manager.js', from: 'const MOST_TRIES = 4', to: 'const MOST_TRIES = 1', tests: 'security/races' },
  { name: 'versions', file: 'database/load-for-change.js', from: 'lockVersion !== record.lockVersion', to: 'false', tests: 'security/races' },
  { name: 'the look into uploaded files', file: 'storage/media-types.js', from: 'if (content !== allowed.content) return null;', to: '', tests: 'api/files.test' },
  { name: 'the sandbox of downloads', file: 'http/files.js', from: "default-src 'none'; sandbox", to: 'default-src *', tests: 'security/hostile-content' },
  { name: 'the refusal of texts that cannot be kept', file: 'graphql/plugins/sound-texts.js', from: 'throw badInput(', to: 'void badInput(', tests: 'security/hostile-content' },
];
