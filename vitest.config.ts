import { defineConfig } from 'vitest/config';
import { reportTypes } from './build/report-types';

export default defineConfig({
  plugins: [reportTypes('frontend/report-types')],
  test: { include: ['frontend/**/*.test.ts', 'build/**/*.test.ts'], restoreMocks: true },
  resolve: { conditions: ['browser'] }
});
