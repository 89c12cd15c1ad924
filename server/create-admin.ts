import 'reflect-metadata';
import { GraphQLError } from 'graphql';
import { loadConfig } from './config.js';
import { SettingError } from './config-settings.js';
import { createFirstAdmin } from './domains/identity/index.js';
import { EmailAddressScalar } from './graphql/scalars/scalars.js';
import { openDatabase } from './open-database.js';
import { DomainError } from './shared/domain-error.js';

const [address, ...names] = process.argv.slice(2);

try {
  if (address && names.length > 0) console.log(await createAdmin(address, names.join(' ')));
  else stop('Usage: npm run create-admin -- somebody@company.example "Their Name"');
} catch (error) {
  // What the caller can mend is said in one line; for anything else the way there matters.
  const mendable = [SettingError, DomainError, GraphQLError].some((kind) => error instanceof kind);
  stop(mendable ? (error as Error).message : error);
}

async function createAdmin(emailAddress: string, name: string): Promise<string> {
  const email = EmailAddressScalar.parseValue(emailAddress);
  const config = loadConfig(process.env);
  const { database, close } = await openDatabase(config);
  try {
    const { link, expiresAt } = await createFirstAdmin(database, config, { email, name }, new Date());
    return `Open this address to choose a password, while the server runs. It works once, until ${expiresAt.toISOString()}.\n${link}`;
  } finally {
    await close();
  }
}

function stop(reason: unknown): void {
  console.error(reason);
  process.exitCode = 1;
}
