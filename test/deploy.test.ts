import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const UNIT = 'deploy/ketamine-ptsd-faq-bot.service';
const systemd = spawnSync('systemd-analyze', ['--version']).status === 0;

it.skipIf(!systemd)(
  'systemd finds nothing wrong with the unit (skipped without systemd-analyze)',
  () => {
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', UNIT], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  },
);
