import { defineConfig } from 'vitest/config';
import { takeOut } from './build/protections';
import { reportTypes } from './build/report-types';

export default defineConfig({
  plugins: [takeOut(process.env.TAKE_OUT), reportTypes('frontend/report-types')],
  test: { include: ['frontend/**/*.test.ts', 'build/**/*.test.ts'], restoreMocks: true },
  resolve: { conditions: ['browser'] }
});
