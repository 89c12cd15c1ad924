const WITHOUT_ROW_SECURITY = `do $$ declare name regclass; begin
  for name in select oid from pg_class where relrowsecurity loop execute format('alter table %s disable row level security', name); end loop; end $$`;
const WITHOUT_HOLDING_HASHES = 'create or replace function audit_entry_holds(entry audit_entry) returns boolean language sql stable as $$ select true $$';
const UNSENT_ORDERS_TOO = `drop policy supplier on purchase_order; create policy supplier on purchase_order to counterpart_portal
  using (supplier_id = nullif(current_setting('app.supplier_id', true), '')::uuid)`;

/** A wall that stands in the database: it is taken out by a statement of its owner, when all migrations have run. */
function inDatabase(statement) {
  const migrated = 'await migrate(owner, url);';
  return { file: 'database/orm.js', from: migrated, to: `${migrated} await owner.em.getConnection().execute(${JSON.stringify(statement)});` };
}

/**
 * What keeps attackers out, how it is taken out of the compiled server (`out`: in each `file`, `from` becomes `to`), and which
 * tests have to notice, all of a file or those with `only` in their names. A wall whose text is not found any more fails too.
 */
export const walls = [
  // Protocol and limits.
  { name: 'trusted documents', out: [{ file: 'http/trusted-documents.js', from: '} else if (trustedOnly) {', to: '} else if (false) {' }], tests: 'security/protocol-production' },
  {
    name: 'the refusal to explain contracts, where documents need not be trusted',
    out: [{ file: 'http/trusted-documents.js', from: '} else if (trustedOnly) {', to: '} else if (false) {' }, { file: 'http/graphql.js', from: 'introspection: !closed', to: 'introspection: true' }],
    tests: 'security/protocol-graphql-cop',
    only: 'introspection is answered',
  },
  { name: 'the refusal to suggest names', out: [{ file: 'graphql/plugins/no-suggestions.js', from: "if (body.kind !== 'single'", to: "if (body.kind !== 'x'" }], tests: 'security/protocol-production', only: 'suggests no names' },
  { name: 'the limit of depth', out: [{ file: 'graphql/limits.js', from: 'MAXIMUM_DEPTH = 10', to: 'MAXIMUM_DEPTH = 1_000' }], tests: 'security/protocol-limits', only: 'ten fields below each other' },
  { name: 'the limit of aliases', out: [{ file: 'graphql/limits.js', from: 'MAXIMUM_ALIASES = 15', to: 'MAXIMUM_ALIASES = 1_000' }], tests: 'security/protocol-limits', only: 'at most 15 aliases' },
  { name: 'the limit of tokens', out: [{ file: 'http/graphql.js', from: 'maxTokens: MAXIMUM_TOKENS', to: 'maxTokens: 1_000_000' }], tests: 'security/protocol-limits', only: 'at most 1,000 tokens' },
  { name: 'the limit of errors', out: [{ file: 'http/graphql.js', from: 'maxErrors: MAXIMUM_VALIDATION_ERRORS', to: 'maxErrors: 1_000' }], tests: 'security/protocol-limits', only: 'at most five errors' },
  { name: 'the limit of bodies', out: [{ file: 'app.js', from: 'BODY_LIMIT_BYTES = 100_000', to: 'BODY_LIMIT_BYTES = 10_000_000' }], tests: 'security/protocol-limits', only: 'at most 100 kB' },
  { name: 'the refusal of batches', out: [{ file: 'http/graphql.js', from: 'allowBatchedHttpRequests: false', to: 'allowBatchedHttpRequests: true' }], tests: 'security/protocol-graphql-cop', only: 'array-based batching' },
  { name: 'the refusal of forged requests', out: [{ file: 'http/graphql.js', from: 'csrfPrevention: true', to: 'csrfPrevention: false' }], tests: 'security/protocol-graphql-cop', only: 'from another site' },
  { name: 'the ceiling of costs', out: [{ file: 'graphql/cost.js', from: 'if (cost <= ceiling) return;', to: 'return;' }], tests: 'security/protocol-cost', only: 'an endpoint' },
  { name: 'the time that a statement has', out: [{ file: 'database/time-limits.js', from: 'String(LONGEST_STATEMENT_MS)', to: "'0'" }], tests: 'security/protocol-pace', only: 'five seconds' },
  { name: 'the time that a request has', out: [{ file: 'graphql/in-time.js', from: 'within(left, (signal)=>limitTransactions(signal, work), timedOut)', to: 'work()' }], tests: 'security/protocol-pace', only: 'ten in all' },
  { name: 'the allowance for files and documents', out: [{ file: 'http/pace.js', from: 'return wait > 0 ?', to: 'return false ?' }], tests: 'security/protocol-pace', only: 'from the same allowance' },
  { name: 'networks that count as one place', out: [{ file: 'shared/client-network.js', from: 'networkOf(address, 32, 64)', to: 'networkOf(address, 32, 128)' }], tests: 'unit/shared/client-network' },
  { name: 'allowances', out: [{ file: 'graphql/pace.js', from: 'if (wait > 0) throw rateLimited(wait);', to: '' }], tests: 'security/protocol-pace' },

  // Who may do what, and to whose records.
  { name: 'the audience of a token', out: [{ file: 'auth/tokens.js', from: 'audience,\n            currentDate', to: 'currentDate' }], tests: 'security/permission-matrix', only: 'a session' },
  { name: 'permissions', out: [{ file: 'graphql/require-permission.js', from: 'throw principal ? forbidden() : unauthenticated();', to: '' }], tests: 'security/permission-matrix', only: 'Query.customers is for' },
  { name: 'permissions to know how much waits', out: [{ file: 'graphql/answer/answer-compiler.js', from: 'this.require(selected);\n            return [', to: 'return [' }], tests: 'security/to-do-permissions' },
  { name: 'contracts', out: [{ file: 'graphql/contract.js', from: "if (audience === 'staff') return schema;", to: 'return schema;' }], tests: 'security/permission-matrix', only: 'Query.customers is for' },
  { name: 'row security', out: [inDatabase(WITHOUT_ROW_SECURITY)], tests: 'security/walls' },
  { name: 'row security, for whoever asks the API', out: [inDatabase(WITHOUT_ROW_SECURITY)], tests: 'security/lists', only: 'own records only, each once' },
  { name: 'the silence about what is not yours', out: [inDatabase(WITHOUT_ROW_SECURITY)], tests: 'security/inference', only: 'Query.node' },
  { name: 'the secrecy of orders that are not sent', out: [inDatabase(UNSENT_ORDERS_TOO)], tests: 'security/walls', only: 'before it is sent' },
  { name: 'the columns that portals may write', out: [inDatabase('grant update on purchase_order_line to counterpart_portal')], tests: 'security/walls', only: 'is never a price' },
  { name: 'keys that hold a record to its side', out: [inDatabase('alter table purchase_order_version drop constraint purchase_order_version_of_order')], tests: 'security/database', only: 'as part of a record: purchase_order_version' },
  {
    name: 'the secrecy of prices',
    out: [
      { file: 'graphql/wiring.js', from: "if ('permissionToRead' in field.extensions)", to: 'if (false)' },
      ...['graphql/read/compiler.js', 'graphql/answer/answer-compiler.js'].map((file) => ({ file, from: "field.extensions['permissionToRead']", to: 'undefined' })),
    ],
    tests: 'security/prices',
  },

  // Sessions and passwords.
  { name: 'the end of a session whose token comes twice', out: [{ file: 'domains/identity/refresh-session.js', from: "await revokeSessions(em, 'id', session.id, now);", to: '' }], tests: 'api/identity-sessions', only: 'used before ends the session' },
  { name: 'the end of access with its session', out: [{ file: 'auth/authenticate.js', from: '!revocations.has(found.principal.sessionId)', to: 'true' }], tests: 'api/identity-sessions', only: 'signing out' },
  { name: 'the end of a token', out: [{ file: 'auth/tokens.js', from: 'currentDate: now', to: 'currentDate: new Date(0)' }], tests: 'unit/identity/tokens', only: 'once they have expired' },
  { name: 'the end of tokens with their key', out: [{ file: 'auth/authenticate.js', from: 'remembered.clear()', to: 'void 0' }], tests: 'api/identity-keys', only: 'what a leaked key signed' },
  { name: 'the place of tokens for programs', out: [{ file: 'http/request-context.js', from: 'const program = programs && ', to: 'const program = ' }], tests: 'api/identity-personal-tokens', only: 'at the endpoint for staff only' },
  { name: 'the one use of a code', out: [{ file: 'domains/identity/use-second-factor.js', from: 'one_time_code_step < ?)', to: 'one_time_code_step < ? or true)' }], tests: 'api/identity-second-factor', only: 'a code of the app' },
  { name: 'the one use of a recovery code', out: [{ file: 'domains/identity/use-second-factor.js', from: 'code_hash = ? and used_at is null', to: 'code_hash = ?' }], tests: 'api/identity-second-factor', only: 'takes the place of a code once' },
  { name: 'the one use of a mailed link', out: [{ file: 'domains/identity/single-use-links.js', from: 'link.usedAt || ', to: '' }], tests: 'api/identity-passwords', only: 'sets a new password once' },
  { name: 'the slowing down of guesses', out: [{ file: 'domains/identity/guard-password.js', from: 'throw rateLimited(wait);', to: '' }], tests: 'api/identity-sign-in', only: 'slowed down after ten failures' },
  { name: 'the turns of those who show a password', out: [{ file: 'auth/in-turns.js', from: 'if (running >= atOnce)', to: 'if (false)' }], tests: 'unit/identity/in-turns' },
  { name: 'the work for who is unknown', out: [{ file: 'auth/passwords.js', from: 'const matches = await queued', to: 'if (storedHash === null) return false; const matches = await queued' }], tests: 'unit/identity/passwords', only: 'as much work' },
  { name: 'the password before sessions end', out: [{ file: 'domains/identity/own-sessions.js', from: 'await checkOwnPassword(context, password, [', to: 'void ([' }], tests: 'api/identity-own-sessions', only: 'without the password' },
  { name: 'the second factor that roles ask for', out: [{ file: 'auth/second-factor-duty.js', from: 'awaits ? meanwhile : ', to: '' }], tests: 'api/identity-second-factor', only: 'a role that asks' },
  { name: 'the secrecy of cookies', out: [{ file: 'http/session-cookies.js', from: 'httpOnly: true', to: 'httpOnly: false' }], tests: 'api/identity-sessions', only: 'in cookies that scripts' },
  { name: 'the refusal of scripts from elsewhere', out: [{ file: 'http/security-headers.js', from: "void reply.header('content-security-policy', strictest);", to: '' }], tests: 'api/platform', only: 'forbids scripts' },
  { name: 'the distrust of X-Forwarded-For', out: [{ file: 'app.js', from: 'trustProxy: services.config.trustedProxies.length > 0 && services.config.trustedProxies', to: 'trustProxy: true' }], tests: 'api/platform', only: 'pass for another address' },
  { name: 'the refusal of passwords that are tried first', out: [{ file: 'auth/passwords.js', from: 'await isWellKnown(folded)', to: 'false' }], tests: 'unit/identity/passwords' },

  // Repetitions and races.
  { name: 'claims of keys', out: [{ file: 'domains/idempotency/claim-key.js', from: 'if (await insertKey(em, request, now)) return', to: 'await insertKey(em, request, now); return' }], tests: 'api/idempotency' },
  { name: 'beginning transactions anew', out: [{ file: 'database/retrying-entity-manager.js', from: 'const MOST_TRIES = 4', to: 'const MOST_TRIES = 1' }], tests: 'security/races', only: 'takes back' },
  { name: 'versions', out: [{ file: 'database/load-for-change.js', from: 'lockVersion !== record.lockVersion', to: 'false' }], tests: 'security/races', only: 'lose no update' },

  // The audit log.
  { name: 'the audit of changes', out: [inDatabase('drop function record_changes cascade')], tests: 'security/audit-log', only: 'by record, person and time' },
  { name: 'the lock on the audit log', out: [inDatabase('grant update, delete, truncate on audit_entry to counterpart_staff')], tests: 'security/audit-log', only: 'the log-in roles' },
  { name: 'the check of hashes', out: [inDatabase(WITHOUT_HOLDING_HASHES)], tests: 'security/audit-log', only: 'changing what an entry says' },

  // What people send.
  { name: 'the look into uploaded files', out: [{ file: 'storage/media-types.js', from: 'if (content !== allowed.content) return null;', to: '' }], tests: 'api/files' },
  { name: 'the cleaning of file names', out: [{ file: 'storage/file-name.js', from: '.split(/[\\\\/]/).at(-1)', to: '' }], tests: 'unit/storage/file-name' },
  { name: 'the sandbox of downloads', out: [{ file: 'http/files.js', from: "default-src 'none'; sandbox", to: 'default-src *' }], tests: 'security/hostile-content', only: 'handed out to be saved only' },
  { name: 'the quarantine of files', out: [{ file: 'domains/files/find-attachment.js', from: "scan: 'CLEAN'", to: '' }], tests: 'api/files-quarantine' },
  { name: 'the refusal of uploads by pages of others', out: [{ file: 'http/file-upload.js', from: "!request.headers.authorization && !request.headers['apollo-require-preflight']", to: 'false' }], tests: 'api/files', only: 'from a page elsewhere' },
  { name: 'the refusal of texts that cannot be kept', out: [{ file: 'graphql/plugins/sound-texts.js', from: 'throw badInput(', to: 'void badInput(' }], tests: 'security/hostile-content', only: 'refused before it runs' },
  { name: 'the cleaning of HTML in mails', out: [{ file: 'domains/mail/clean-html.js', from: 'sanitizeHtml(bounded.slice(', to: '((html) => html)(bounded.slice(' }], tests: 'unit/mail/clean-html' },
  { name: 'the refusal of document types', out: [{ file: 'domains/invoicing/ubl/parse-xml.js', from: '/<!(DOCTYPE|ENTITY)/i.test(text)', to: 'false' }], tests: 'unit/invoicing/read-ubl' },
  { name: 'the limit of nested XML', out: [{ file: 'domains/invoicing/ubl/parse-xml.js', from: 'DEEPEST = 20', to: 'DEEPEST = 2_000' }], tests: 'unit/invoicing/read-ubl' },
  { name: 'cells that are no formulas', out: [{ file: 'domains/payments/csv-file.js', from: 'escape_formulas: true', to: 'escape_formulas: false' }], tests: 'unit/payments/bank-files' },
  { name: 'cells of orders that are no formulas', out: [{ file: 'domains/purchasing/order-lines/write-order-lines.js', from: 'escape_formulas: true', to: 'escape_formulas: false' }], tests: 'api/purchasing-order-lines' },
  { name: 'signatures of mails handed over', out: [{ file: 'http/inbound-mail.js', from: "timingSafeEqual(Buffer.from(signature, 'hex'), digest)", to: 'true' }], tests: 'api/mail-arriving', only: 'signs them' },

  // Whatever dies.
  { name: 'taking jobs over from the dead', out: [{ file: 'jobs/worker-presence.js', from: 'await pool.query(GIVE_BACK, [', to: 'void ([' }], tests: 'fault/crash', only: 'a worker that is killed' },
  { name: 'the presence of the living', out: [{ file: 'jobs/worker-presence.js', from: 'pools.add(id);', to: 'return;' }], tests: 'fault/crash', only: 'a worker that lives' },
  { name: 'noting what became of jobs', out: [{ file: 'jobs/job-connections.js', from: "!NOTE.test(statement.name ?? '')", to: 'true' }], tests: 'fault/crash', only: 'what became of a job' },
  { name: 'bringing the database back', out: [{ file: 'database/embedded-revival.js', from: 'await revive()', to: 'await Promise.resolve()' }], tests: 'fault/crash', only: 'a database that is killed' },
  { name: 'waiting for the disk', out: [{ file: 'database/embedded-cluster.js', from: "${durable ? '' : FAST_AND_FORGETFUL}", to: '${FAST_AND_FORGETFUL}' }], tests: 'fault/crash', only: 'a database that is killed' },
  { name: 'the limit of waiting for a connection', out: [{ file: 'database/time-limits.js', from: 'LONGEST_WAIT_MS = 5_000', to: 'LONGEST_WAIT_MS = 0' }], tests: 'security/protocol-pace', only: 'when all are taken' },
  { name: 'jobs within the transaction', out: [{ file: 'jobs/add-job.js', from: 'await tell(em, addOne', to: 'await tell(em.fork(), addOne' }], tests: 'api/statements-of-mutations', only: 'refused as a whole' },
  { name: 'the answer to a full disk', out: [{ file: 'http/file-upload.js', from: 'return nullWithoutRoom(error);', to: 'throw error;' }], tests: 'fault/crash', only: 'uploads are refused' },
  { name: 'reading past what is refused', out: [{ file: 'http/file-upload.js', from: 'readPast(request);', to: '' }], tests: 'fault/crash', only: 'uploads are refused' },

  // Backups.
  { name: 'the check of a backup', out: [{ file: 'backup/check-backup.js', from: "if (hash.digest('hex') !== digest)", to: 'if (false)' }], tests: 'api/backup', only: 'refused, and changes nothing' },
];
