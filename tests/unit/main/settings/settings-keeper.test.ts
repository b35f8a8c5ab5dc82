import { describe, expect, it } from 'vitest';
import type { MachinePolicy } from '../../../../src-main/settings/machine-policy.ts';
import { SettingsKeeper } from '../../../../src-main/settings/settings.ts';
import type {
  SettingsFile,
  StoredSettings,
} from '../../../../src-main/settings/stored-settings.ts';
import { listeningLog } from '../fakes/log.ts';

const one = '00000000-0000-4000-8000-000000000001';
const other = '00000000-0000-4000-8000-000000000002';

/** A settings file in memory; `trouble` makes reading or writing fail as a disk would. */
class MemoryFile implements SettingsFile {
  content: unknown;
  asides = 0;
  trouble: 'none' | 'reading' | 'writing' = 'none';

  constructor(content: unknown) {
    this.content = content;
  }

  read(): unknown {
    if (this.trouble === 'reading') {
      throw new SyntaxError('Unexpected token');
    }
    return this.content;
  }

  write(values: StoredSettings): void {
    if (this.trouble === 'writing') {
      throw new Error('EROFS');
    }
    this.content = values;
  }

  setAside(): void {
    this.asides += 1;
    this.trouble = 'none';
    this.content = {};
  }
}

const setUp = (content: unknown = {}, policy: MachinePolicy = {}) => {
  const file = new MemoryFile(content);
  const keeper = new SettingsKeeper(file, policy, {}, listeningLog().log);
  return { file, keeper };
};

describe('changing a setting', () => {
  it('keeps it, says so, and answers the new view', () => {
    const { file, keeper } = setUp();
    const views: unknown[] = [];
    keeper.onChange((view) => views.push(view.values.theme));
    expect(keeper.set('theme', 'dark')).toMatchObject({
      ok: true,
      value: { values: { theme: 'dark' }, origins: { theme: 'setting' } },
    });
    expect(file.content).toEqual({ look: { theme: 'dark' } });
    expect(views).toEqual(['dark']);
  });

  it('is refused where the machine policy decides', () => {
    const { file, keeper } = setUp({}, { theme: 'light' });
    expect(keeper.set('theme', 'dark')).toMatchObject({ ok: false, code: 'settingLocked' });
    expect(file.content).toEqual({});
  });

  it.each([
    ['theme', 'pink'],
    ['theme', null],
    ['language', 'fr'],
    ['density', ''],
  ] as const)('to a value that does not exist is refused: %s = %s', (key, value) => {
    expect(setUp().keeper.set(key, value)).toMatchObject({ ok: false, code: 'invalidRequest' });
  });

  it('on a shared computer: looks belong to the person, the printer to the machine', () => {
    const { keeper } = setUp();
    keeper.setPerson(one);
    keeper.set('theme', 'dark');
    keeper.set('printerId', 'Front-Desk');
    keeper.setPerson(other);
    expect(keeper.values.theme).toBe('system');
    expect(keeper.values.printerId).toBe('Front-Desk');
    keeper.setPerson(one);
    expect(keeper.values.theme).toBe('dark');
  });
});

describe('a settings file', () => {
  it('that is no JSON is set aside with a notice, and the defaults apply', () => {
    const file = new MemoryFile({});
    file.trouble = 'reading';
    const keeper = new SettingsKeeper(file, {}, {}, listeningLog().log);
    expect(file.asides).toBe(1);
    expect(keeper.values.theme).toBe('system');
    expect(keeper.view().notices).toEqual([
      'Die Einstellungen waren beschädigt. Sie wurden zur Seite gelegt; es gelten die Vorgaben.',
    ]);
  });

  it.each([[{ look: { theme: 'pink' } }], [{ unknown: 1 }], [[]], ['text'], [null]])(
    'that holds %j is set aside',
    (content) => {
      const { file, keeper } = setUp(content);
      expect(file.asides).toBe(1);
      expect(keeper.view().notices).toHaveLength(1);
    },
  );

  it('that cannot be written leaves the value in force and says so', () => {
    const { file, keeper } = setUp();
    file.trouble = 'writing';
    expect(keeper.set('language', 'en')).toMatchObject({ ok: true });
    expect(keeper.values.language).toBe('en');
    expect(keeper.view().notices).toEqual([
      'Settings cannot be stored on this computer; they hold until the program ends.',
    ]);
  });
});
