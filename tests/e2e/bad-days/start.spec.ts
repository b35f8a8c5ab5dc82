import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepareData } from '../fixture/prepared-data.ts';
import { expect, test } from '../fixture/test.ts';
import { options } from './at-work.ts';
import { mayBeReadOnly, readOnly } from './read-only.ts';

test.use({ options });

const holder = resolve('tests/service/database/holder.ts');

test('a second process on the data folder: the sentence names what to close', async ({ desk }) => {
  await prepareData(desk, options);
  const folder = join(desk.userData, 'training', 'database');
  const other = spawn(process.execPath, [holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  try {
    const page = await desk.start();
    await expect(
      page.getByRole('heading', { name: 'Der Dienst ist nicht erreichbar' }),
    ).toBeVisible();
    await expect(
      page.getByText(
        'Die Schulungsdaten sind schon in einem anderen Programm geöffnet. Bitte schließen Sie es und starten Sie neu. (database.lock)',
      ),
    ).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  } finally {
    other.kill('SIGKILL');
  }
});

test('a data folder that cannot be written: the sentence says which, and nothing is made', async ({
  desk,
}) => {
  await prepareData(desk, options);
  const folder = join(desk.userData, 'training');
  // biome-ignore lint/suspicious/noSkippedTests: cannot be arranged for every account; then it is not run.
  test.skip(!(await mayBeReadOnly(desk.userData)), 'this account writes even where nobody may');
  await readOnly(folder, async () => {
    const before = readdirSync(folder);
    const page = await desk.start();
    await expect(
      page.getByText(
        'In den Ordner der Schulungsdaten kann nicht geschrieben werden. Bitte geben Sie ihn frei und starten Sie neu. (database.lock)',
      ),
    ).toBeVisible();
    expect(readdirSync(folder)).toEqual(before);
    await desk.quit();
  });
});

test('damaged settings and a damaged database are set aside, and both are told', async ({
  desk,
}) => {
  await prepareData(desk, options);
  const training = join(desk.userData, 'training');
  writeFileSync(join(desk.userData, 'settings.json'), '{"look": {"theme": "dark"');
  writeFileSync(join(training, 'database', 'global', 'pg_control'), 'damaged');
  await desk.start();
  const page = await desk.signIn('agent');
  await page.keyboard.press('Control+,');
  const notices = page.getByRole('region', { name: 'Hinweise' }).getByRole('listitem');
  await expect(notices).toHaveCount(2);
  await expect(notices.first()).toHaveText(
    'Die Einstellungen waren beschädigt. Sie wurden zur Seite gelegt; es gelten die Vorgaben.',
  );
  const aside = readdirSync(training).find((name) => name.startsWith('database.set-aside-'));
  await expect(notices.last()).toHaveText(
    `Die Schulungsdaten waren beschädigt. Sie liegen jetzt in „${aside}“; es wurde ein neuer Bestand angelegt.`,
  );
  expect(
    readdirSync(desk.userData).filter((name) => name.startsWith('settings.corrupt-')),
  ).toHaveLength(1);
  await page.keyboard.press('Control+Shift+1');
  await expect(page.getByRole('heading', { name: 'Neuer Kontakt' })).toBeVisible();
});

test('a broken machine policy: the program refuses and names the line', async ({
  desk,
  folder,
}) => {
  const policies = join(folder, 'policy');
  mkdirSync(policies, { mode: 0o755 });
  const file = join(policies, 'policy.json');
  writeFileSync(file, '{\n  "theme": "dark",\n  "trainning": false\n}\n', { mode: 0o644 });
  const running = await desk.launch([`--policy-file=${file}`]);
  await running.output.waitFor(/Zeile 3/);
  const page = await desk.window();
  await expect(
    page.getByText(`${file}, Zeile 3: Den Schlüssel „trainning“ gibt es nicht.`),
  ).toBeVisible();
  await expect(
    page.getByText(
      'Das Programm startet nicht, solange die Richtlinie dieses Rechners fehlerhaft ist.',
    ),
  ).toBeVisible();
  expect(await running.children()).toEqual([]);
});
