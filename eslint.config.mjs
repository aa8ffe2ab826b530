import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importDirections } from './scripts/eslint/import-directions.mjs';

const SOURCES = [
  'protocol/**/*.ts',
  'server/**/*.ts',
  'admin/**/*.{ts,tsx}',
  'widget/**/*.{ts,tsx}',
];
const TYPED = [...SOURCES, '*.ts', 'tests/**/*.{ts,tsx}', 'bench/**/*.ts', 'playground/**/*.ts'];

export default ts.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/.cache/',
      '**/.tmp/',
      '**/.strapi/',
      '**/coverage/',
      'playground/types/generated/',
      'playground/public/',
      '**/*.d.mts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['playground/website/assets/*.js', 'widget/**/*.mjs'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
  {
    files: TYPED,
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['strapi-admin.ts'] } },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // Matters of taste, or loud about code that is right.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // `strapi` and rows of the database are `any` at the edge; what leaves the edge is typed, and tsc sees to it.
    files: ['server/**/*.ts', 'tests/**/*.{ts,tsx}', 'bench/**/*.ts', 'playground/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    files: SOURCES,
    plugins: { ours: { rules: { 'import-directions': importDirections } } },
    rules: { 'ours/import-directions': 'error', 'no-console': 'error' },
  },
  {
    // What a reader keeps in mind. Tests and data may be longer.
    files: ['{protocol,server,admin,widget,scripts,bench}/**/*.{ts,tsx,mjs}'],
    rules: {
      'max-lines-per-function': [
        'error',
        { max: 80, skipComments: true, skipBlankLines: true, IIFEs: true },
      ],
    },
  },
  {
    // Websites put functions of their own in the place of these (Prototype, MooTools).
    files: ['widget/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'JSON',
          property: 'stringify',
          message: 'Use toJson of protocol/foundation/json.',
        },
        { object: 'Array', property: 'from', message: 'Spread it.' },
        { property: 'reduce', message: 'Use a loop.' },
      ],
    },
  },
  {
    files: ['admin/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['tests/**/*.{ts,tsx}', 'bench/**/*.ts'],
    languageOptions: { globals: globals.jest },
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  }
);
