import { expect, it } from 'vitest';
import { describeError } from '../../src/discord/log.ts';

it('names an error without its message, which may hold what a person wrote', () => {
  const error = Object.assign(new TypeError('secret words\n    at secret place'), {
    code: 50035,
    status: 400,
    requestBody: 'secret body',
    url: 'https://discord.test/secret-token',
  });
  const line = describeError(error);
  expect(line).toMatch(/^TypeError, code 50035, status 400, at .*log\.test\.ts/);
  expect(line).not.toContain('secret');
  expect(describeError('secret words')).toBe('string');
});
