import { type SettingKey, Settings, type SettingsView } from '#shared/desk-contract/routes.ts';
import type { CommandLine } from '../command-line.ts';
import type { Log } from '../observability/log.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { MachinePolicy } from './machine-policy.ts';
import { effectiveSettings } from './precedence.ts';
import { type SettingsFile, StoredSettings } from './stored-settings.ts';

type Language = Settings['language'];
const notices = {
  setAside: {
    de: 'Die Einstellungen waren beschädigt. Sie wurden zur Seite gelegt; es gelten die Vorgaben.',
    en: 'The settings were damaged. They were set aside; the defaults apply.',
  },
  notWritten: {
    de: 'Einstellungen können auf diesem Rechner nicht gespeichert werden; sie gelten bis zum Beenden.',
    en: 'Settings cannot be stored on this computer; they hold until the program ends.',
  },
} as const satisfies Record<string, Record<Language, string>>;
type Chosen = { readonly [K in SettingKey]?: Settings[K] | undefined };
type Notice = keyof typeof notices;

/** The values in force, where each comes from, and the file they are kept in. */
export class SettingsKeeper {
  readonly #file: SettingsFile;
  readonly #policy: MachinePolicy;
  readonly #commandLine: CommandLine;
  readonly #log: Log;
  readonly #notices = new Set<Notice>();
  readonly #otherNotices: Record<Language, string>[] = [];
  #stored: StoredSettings;
  #personId: string | null = null;
  #changed: (view: SettingsView) => void = () => undefined;

  constructor(file: SettingsFile, policy: MachinePolicy, commandLine: CommandLine, log: Log) {
    this.#file = file;
    this.#policy = policy;
    this.#commandLine = commandLine;
    this.#log = log;
    this.#stored = this.#read();
  }

  onChange(changed: (view: SettingsView) => void): void {
    this.#changed = changed;
  }

  get values(): Settings {
    return this.view().values;
  }

  get policy(): MachinePolicy {
    return this.#policy;
  }

  get stored(): StoredSettings {
    return this.#stored;
  }

  view(): SettingsView {
    const { values, origins } = effectiveSettings({
      commandLine: this.#commandLine,
      policy: this.#policy,
      stored: this.#stored,
      personId: this.#personId,
    });
    const all = [...[...this.#notices].map((notice) => notices[notice]), ...this.#otherNotices];
    const said = all.map((notice) => notice[values.language]);
    return { values, origins, notices: said };
  }

  /** Looks are those of this person from now on; null = nobody is signed in. */
  setPerson(personId: string | null): void {
    if (this.#personId !== personId) {
      this.#personId = personId;
      this.#changed(this.view());
    }
  }

  /** Keeps one value; `settingLocked` where policy or command line decide, `invalidRequest` for a bad one. */
  set(key: SettingKey, value: string | null): Outcome<SettingsView> {
    const { origins } = this.view();
    if (origins[key] === 'machinePolicy' || origins[key] === 'commandLine') {
      return refused('settingLocked');
    }
    const parsed = Settings.partial().safeParse({ [key]: value });
    if (!parsed.success) {
      return refused('invalidRequest');
    }
    this.#keep(this.#with(parsed.data));
    this.#changed(this.view());
    return done(this.view());
  }

  /** Remembers something that is no setting of a person: window bounds, restarts, the connection. */
  remember(values: Pick<StoredSettings, 'window' | 'restarts' | 'connectionWasConfigured'>): void {
    this.#keep({ ...this.#stored, ...values });
  }

  /** A sentence about what was wrong and what was done, shown with the settings. */
  addNotice(notice: Record<Language, string>): void {
    this.#otherNotices.push(notice);
    this.#changed(this.view());
  }

  #with({ theme, language, density, printerId }: Chosen): StoredSettings {
    if (printerId !== undefined) {
      return { ...this.#stored, printerId };
    }
    const look = {
      ...(theme === undefined ? {} : { theme }),
      ...(language === undefined ? {} : { language }),
      ...(density === undefined ? {} : { density }),
    };
    if (this.#personId === null) {
      return { ...this.#stored, look: { ...this.#stored.look, ...look } };
    }
    const people = this.#stored.people ?? {};
    const own = { ...people[this.#personId], ...look };
    return { ...this.#stored, people: { ...people, [this.#personId]: own } };
  }

  #read(): StoredSettings {
    try {
      const parsed = StoredSettings.safeParse(this.#file.read());
      if (parsed.success) {
        return parsed.data;
      }
    } catch (error) {
      this.#log({ event: 'settingsSetAside', error });
    }
    this.#notices.add('setAside');
    try {
      this.#file.setAside();
    } catch (error) {
      this.#notices.add('notWritten');
      this.#log({ event: 'settingsNotWritten', error });
    }
    return {};
  }

  #keep(values: StoredSettings): void {
    this.#stored = values;
    try {
      this.#file.write(values);
      this.#notices.delete('notWritten');
    } catch (error) {
      this.#notices.add('notWritten');
      this.#log({ event: 'settingsNotWritten', error });
    }
  }
}
