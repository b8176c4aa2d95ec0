import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules', 'data', 'coverage', 'test/fixtures', 'test/evaluation/score.mjs'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // numbers in messages are meant; everything else still needs a decision
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `!` is used where the line above proves it; noUncheckedIndexedAccess makes loops over typed arrays unreadable otherwise
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // splitting by code points is what text code here means
      '@typescript-eslint/no-misused-spread': 'off',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read settings through foundation/config.' },
      ],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    // process.env: config reads it, tests and benches hand it over
    files: ['src/foundation/config.ts', 'test/**', 'scripts/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs', '**/*.cjs', '*.config.ts'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['*.config.ts', '*.config.js', '.dependency-cruiser.cjs'],
    rules: { 'no-restricted-exports': 'off', 'no-undef': 'off' },
  },
  {
    files: ['src/channels/web/public/**/*.js', 'scripts/demo/public/**/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        window: 'readonly',
        fetch: 'readonly',
        localStorage: 'readonly',
        sessionStorage: 'readonly',
        crypto: 'readonly',
        AbortSignal: 'readonly',
        FormData: 'readonly',
        HTMLElement: 'readonly',
      },
    },
  },
);
