import { createPortal } from '@shared/portal.js';
import embeddedTypes from '../../schema/generated/supplier/embedded-types.json';
import { navigation } from './navigation.js';
import { openRoutes, routes } from './routes.js';

const portal = await createPortal({
  audience: 'supplier',
  routes,
  openRoutes,
  entrance: { to: { name: 'register' }, text: 'register.invite', label: 'register.become' },
  navigation,
  embeddedTypes,
  languages: {
    en: () => import('./languages/en.js'),
    'zh-CN': () => import('./languages/zh-CN.js'),
    fa: () => import('./languages/fa.js'),
  },
});
portal.mount('#app');
