import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** GraphiQL for staff, served under `/graphiql/`. */
export default defineConfig({
  root: here('.'),
  base: '/graphiql/',
  publicDir: false,
  build: {
    outDir: here('../../.build/graphiql'),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The editor alone is larger than what the warning is about.
    chunkSizeWarningLimit: 6_000,
    rolldownOptions: {
      // Libraries mark files for React's compiler and server, which have no part in this.
      onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
    },
  },
  worker: { format: 'es' },
});
