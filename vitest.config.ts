import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['frontend/**/*.test.ts', 'build/**/*.test.ts'], restoreMocks: true },
  resolve: { conditions: ['browser'] }
});
