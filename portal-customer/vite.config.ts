import { defineConfig } from 'vite';
import { portalBuild } from '../portal-shared/vite.js';

export default defineConfig(portalBuild({ audience: 'customer', installedName: 'Counterpart for customers' }));
