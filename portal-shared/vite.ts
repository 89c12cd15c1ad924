import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import type { Plugin, UserConfig } from 'vite';
import vuetify, { transformAssetUrls } from 'vite-plugin-vuetify';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface PortalBuild {
  /** The audience: address prefix, folder name and endpoint name in one. */
  audience: string;
  /** The name shown under the icon when the portal is installed on a phone. */
  installedName: string;
}

/**
 * The Vite settings of a portal: served under `/<audience>/`, built into `.build/portal-<audience>`.
 * The development server passes API calls on to the server at `COUNTERPART_SERVER` (default `http://localhost:4000`).
 */
export function portalBuild({ audience, installedName }: PortalBuild): UserConfig {
  const root = here(`../portal-${audience}`);
  const server = process.env['COUNTERPART_SERVER'] ?? 'http://localhost:4000';
  return {
    root,
    base: `/${audience}/`,
    publicDir: here('./public'),
    plugins: [
      vue({ template: { transformAssetUrls } }),
      vuetify({ autoImport: { labs: false } }),
      webManifest(audience, installedName),
      serviceWorker(),
    ],
    resolve: { alias: { '@shared': here('./src') } },
    define: {
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      __VUE_I18N_LEGACY_API__: 'false',
      __VUE_I18N_FULL_INSTALL__: 'false',
      __INTLIFY_PROD_DEVTOOLS__: 'false',
    },
    build: {
      outDir: here(`../.build/portal-${audience}`),
      emptyOutDir: true,
      target: 'es2023',
      // The content security policy allows no data: scripts, and fonts must stay separate files to be cached.
      assetsInlineLimit: 0,
      reportCompressedSize: true,
    },
    server: { proxy: { '/graphql': server, '/files': server } },
  };
}

function webManifest(audience: string, installedName: string): Plugin {
  return {
    name: 'counterpart-web-manifest',
    apply: 'build',
    generateBundle() {
      const manifest = {
        name: installedName,
        short_name: 'Counterpart',
        id: `/${audience}/`,
        start_url: `/${audience}/`,
        scope: `/${audience}/`,
        display: 'standalone',
        background_color: '#f5f7f8',
        theme_color: '#0f4c5c',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        ],
      };
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest, null, 2) });
    },
  };
}

/** Writes the service worker with the list of files that make up the shell, so that a new build replaces the old cache. */
function serviceWorker(): Plugin {
  return {
    name: 'counterpart-service-worker',
    apply: 'build',
    generateBundle: {
      // Vite drops the scripts of pure style sheets in its own hook; a list with a missing file would not install.
      order: 'post',
      handler(_, bundle) {
        const built = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name) && !name.includes('noto-sans-sc'));
        const shell = [...built, 'first-paint.js', 'icon.svg'];
        const source = readFileSync(here('./service-worker.js'), 'utf8')
          .replace('"{{version}}"', JSON.stringify(hash(shell.join('|'))))
          .replace('"{{shell}}"', JSON.stringify(shell));
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
      },
    },
  };
}

function hash(text: string): string {
  let value = 5381;
  for (const character of text) value = ((value * 33) ^ character.codePointAt(0)!) >>> 0;
  return value.toString(36);
}
