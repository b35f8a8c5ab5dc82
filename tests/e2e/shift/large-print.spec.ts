import { options, scenarios } from '../call/day.ts';
import { expect, test } from '../fixture/test.ts';
import { lookUp, openFirstHit, startContact } from '../steps/contact.ts';
import { confirmIdDocument } from '../steps/gate.ts';
import { openPanel } from '../steps/record.ts';

test.use({ options });
test.setTimeout(120_000);

/** The communication need “large print” stands in this person's record. */
const { pensioner: reader } = scenarios;

test('rule 26: who reads large print gets every letter in it, and the screen says so before it goes out', async ({
  app,
}) => {
  const page = await app.signIn('branch');
  const work = page.getByRole('region', { name: 'Arbeit' });
  await startContact(page, 'walkIn', 'cardLost');
  await lookUp(page, reader.kvnr, reader.lastName);
  await openFirstHit(page, reader.lastName);
  await confirmIdDocument(page, reader);

  await test.step('rule 27: the certificate that was just sent can be looked at as it goes out', async () => {
    await openPanel(page, 'Bescheinigungen');
    await work.getByRole('button', { name: /^Per Post schicken/ }).click();
    await work.getByRole('button', { name: 'Brief ansehen' }).click();
    const letter = page.getByRole('dialog', { name: 'Versicherungsbescheinigung' });
    await expect(letter.getByText('Großdruck')).toBeVisible();
    await expect(letter.getByRole('img').first()).toBeVisible();
    await app.screenshot('large-print-certificate');
    await page.keyboard.press('Escape');
    await expect(letter).toHaveCount(0);
  });

  await test.step('and so can the replacement card before it is printed', async () => {
    await openPanel(page, 'Karten');
    await work.getByRole('radio', { name: /Auf Papier/ }).check();
    await work.getByRole('button', { name: /^Ausführen/ }).click();
    const dialog = page.getByRole('dialog', { name: /Ersatzbescheinigung/ });
    await expect(dialog.getByText('Großdruck')).toBeVisible();
    await expect(dialog.getByRole('img').first()).toBeVisible();
    await app.screenshot('large-print-card');
  });
});
