import { defineConfig } from 'vite';
import { portalBuild } from '../portal-shared/vite.js';

export default defineConfig(portalBuild({ audience: 'supplier', installedName: 'Counterpart for suppliers' }));
