import { loadConfig, type Config } from './config.js';
import { SettingError } from './config-settings.js';
import { demonstrationLogIns, demonstrationPassword } from './demonstration/log-ins.js';
import { startServer } from './running-server.js';

const STOP_SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

try {
  const config = loadConfig(process.env);
  const starting = startServer(config);
  stopOnRequest(async () => (await starting).stop());
  await starting;
  announce(config);
} catch (error) {
  console.error(reasonOf(error));
  process.exit(1);
}

/** What the operator can mend is said in one line; for anything else the way there matters. */
function reasonOf(error: unknown): unknown {
  if (error instanceof SettingError) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  return code === 'EADDRINUSE' ? `Setting PORT: ${port} is in use by another program; choose a free one` : error;
}

function stopOnRequest(stop: () => Promise<void>): void {
  let stopping = false;
  const begin = () => {
    // Impatience changes nothing: the end has its own limit.
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of STOP_SIGNALS) process.on(signal, begin);
  process.on('disconnect', begin);
  // The channel to the launching process is only there to notice its end.
  process.channel?.unref();
}

function announce({ publicUrl, demonstration }: Config): void {
  const lines = [
    '',
    `  Counterpart          ${publicUrl}/`,
    `  Portal for suppliers ${publicUrl}/supplier/`,
    `  Portal for customers ${publicUrl}/customer/`,
    `  GraphiQL for staff   ${publicUrl}/graphiql/`,
    `  GraphQL              ${publicUrl}/graphql/{staff,supplier,customer}`,
  ];
  if (demonstration) {
    lines.push(`  Mails                ${publicUrl}/mail`, '', `  Log-ins (password: ${demonstrationPassword})`);
    for (const [audience, emails] of Object.entries(demonstrationLogIns)) {
      lines.push(`  ${audience.padEnd(20)} ${emails.join('\n'.padEnd(24))}`);
    }
  }
  console.log(`${lines.join('\n')}\n`);
}
