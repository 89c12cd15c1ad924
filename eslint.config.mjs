import regexp from 'eslint-plugin-regexp';
import vue from 'eslint-plugin-vue';
import typescript from 'typescript-eslint';

const LONGEST_FILE = 300;

/** Folders and files that only a program writes. */
const GENERATED = ['.build/', '.build-without-*/', '.bench/', '.data/', 'coverage/', 'node_modules/', 'schema/generated/', '**/generated/'];

export default typescript.config(
  { ignores: GENERATED },
  ...typescript.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript.parser, extraFileExtensions: ['.vue'] } },
    rules: {
      // How a template is laid out is no matter of right and wrong.
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
      // Vuetify names its slots `item.number`.
      'vue/valid-v-slot': ['error', { allowModifiers: true }],
      'vue/no-v-html': 'error',
    },
  },
  {
    files: ['**/*.{ts,mjs,cjs,js,tsx,vue}'],
    rules: {
      'max-lines': ['error', LONGEST_FILE],
      'prefer-const': ['error', { destructuring: 'all' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in server/config.ts and passed on.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // The languages' message types are written `{}` by the library they are for.
      '@typescript-eslint/no-empty-object-type': ['error', { allowObjectTypes: 'always' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    // A text from outside must not keep the one thread busy for minutes.
    files: ['server/**/*.{ts,mjs}', 'portal-*/**/*.{ts,vue}'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  {
    // What an answer looks like is for each test to say.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    // The start of the process, the programs that start others, and the tests' own settings.
    files: ['server/main.ts', 'server/create-admin.ts', 'server/rotate-keys.ts', 'server/verify-audit.ts', 'server/*.mjs', 'server/import/main.ts', 'server/backup/run-command.ts', 'test/**', '**/vite.config.ts', 'portal-shared/vite.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
