import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import ts from 'typescript-eslint';

/**
 * What each room of the phone may import (docs/architecture.md). A room that is not named as allowed
 * is forbidden, so a new arrow has to be drawn here first.
 */
const rooms = {
  platform: [],
  ward: [],
  forms: ['platform', 'ward'],
  'report-types': ['forms', 'ward'],
  outbox: ['platform'],
  photo: ['platform'],
  map: ['platform', 'ward'],
  field: ['forms', 'outbox', 'photo', 'map', 'report-types', 'platform', 'ward']
};

const everyRoom = Object.keys(rooms);

const keepsToItsRooms = Object.entries(rooms).map(([room, allowed]) => ({
  files: [`frontend/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: everyRoom
          .filter((other) => other !== room && !allowed.includes(other))
          .map((other) => ({ group: [`**/${other}/*`, `**/${other}/**`], message: `${room} may not import ${other}.` }))
      }
    ]
  }
}));

export default ts.config(
  { ignores: ['target/', 'node_modules/', 'frontend/generated/', 'vite.generated.ts', 'types.d.ts'] },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  lit.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.ts', 'build/*.js', 'build/*.ts'] },
        tsconfigRootDir: import.meta.dirname
      }
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error'
    }
  },
  { files: ['*.js', '*.ts', 'build/*.js', 'build/*.ts'], extends: [ts.configs.disableTypeChecked] },
  {
    files: ['frontend/{forms,outbox}/**/*.ts'],
    ignores: ['frontend/forms/ui/**', '**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', 'document', 'HTMLElement'] }
  },
  ...keepsToItsRooms
);
