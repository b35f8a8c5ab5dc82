import { describe, expect, test } from 'vitest';
import type { SettingsView } from '#shared/desk-contract/routes.ts';
import { lockOf, originOf } from '../../../../src-renderer/features/settings/setting-origin.ts';
import { settingsTexts } from '../../../../src-renderer/features/settings/texts.ts';

const view: SettingsView = {
  values: {
    theme: 'dark',
    language: 'de',
    density: 'compact',
    printerId: null,
    serviceUrl: null,
    issuer: null,
    clientId: null,
  },
  origins: { theme: 'machinePolicy', language: 'commandLine', density: 'setting' },
  notices: [],
};

describe('where a setting comes from', () => {
  test('is the program’s default if nobody says otherwise', () => {
    expect(originOf(view, 'printerId')).toBe('default');
    expect(originOf(view, 'density')).toBe('setting');
  });

  test('locks what the machine policy or the command line fixed, and says who', () => {
    expect(lockOf(originOf(view, 'theme'))).toBe('machinePolicy');
    expect(lockOf(originOf(view, 'language'))).toBe('commandLine');
    expect(lockOf('setting')).toBeNull();
    expect(lockOf('default')).toBeNull();
    expect(settingsTexts.in('de')('locked.machinePolicy')).toContain('Ihre IT');
  });
});
