import { describe, expect, it } from 'vitest';
import { defaultSettings, effectiveSettings } from '../../../../src-main/settings/precedence.ts';

const personId = '00000000-0000-4000-8000-000000000001';
const none = { commandLine: {}, policy: {}, stored: {}, personId: null } as const;

describe('a setting comes from', () => {
  it('the default where nothing else is said', () => {
    const { values, origins } = effectiveSettings(none);
    expect(values).toEqual(defaultSettings);
    expect(new Set(Object.values(origins))).toEqual(new Set(['default']));
  });

  it('the settings file before the default', () => {
    const { values, origins } = effectiveSettings({ ...none, stored: { look: { theme: 'dark' } } });
    expect([values.theme, origins.theme]).toEqual(['dark', 'setting']);
  });

  it('the machine policy before the settings file', () => {
    const { values, origins } = effectiveSettings({
      ...none,
      stored: { look: { theme: 'dark' }, printerId: 'Mine' },
      policy: { theme: 'light', printerId: 'Desk' },
    });
    expect([values.theme, origins.theme]).toEqual(['light', 'machinePolicy']);
    expect([values.printerId, origins.printerId]).toEqual(['Desk', 'machinePolicy']);
  });

  it('the command line before the machine policy', () => {
    const { values, origins } = effectiveSettings({
      ...none,
      policy: { language: 'de', serviceUrl: 'https://policy.invalid' },
      commandLine: { language: 'en', 'service-url': 'http://127.0.0.1:8080' },
    });
    expect([values.language, origins.language]).toEqual(['en', 'commandLine']);
    expect([values.serviceUrl, origins.serviceUrl]).toEqual([
      'http://127.0.0.1:8080',
      'commandLine',
    ]);
  });

  it('the signed-in person’s own looks, not those of whoever sat there before', () => {
    const stored = { look: { theme: 'light' }, people: { [personId]: { theme: 'dark' } } } as const;
    expect(effectiveSettings({ ...none, stored }).values.theme).toBe('light');
    expect(effectiveSettings({ ...none, stored, personId }).values.theme).toBe('dark');
  });

  it('the file also where the value is null: no preferred printer is a choice', () => {
    const { values, origins } = effectiveSettings({ ...none, stored: { printerId: null } });
    expect([values.printerId, origins.printerId]).toEqual([null, 'setting']);
  });
});
