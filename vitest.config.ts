import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Some tests start whole processes, on machines that do other things too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
