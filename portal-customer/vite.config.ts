import { defineConfig } from 'vite';
import { portalBuild } from '../portal-shared/vite.ts';

export default defineConfig(portalBuild({ audience: 'customer', installedName: 'Counterpart' }));
