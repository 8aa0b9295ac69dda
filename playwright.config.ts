import { defineConfig } from 'playwright/test'

/** One worker: each test drives a real window of the built program, on two cores and one display. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] === 'true',
})
