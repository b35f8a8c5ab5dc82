import { join } from 'node:path';
import { trainingAccountNames } from '../../../src-shared/training/accounts.ts';
import { prepareData } from '../fixture/prepared-data.ts';
import { expect, test } from '../fixture/test.ts';
import { signInByBrowser } from '../steps/browser-sign-in.ts';
import {
  expectAtService,
  expectNothingOf,
  noteField,
  options,
  scenarios,
  takeCallOf,
} from './at-work.ts';
import { LoneService } from './lone-service.ts';

const twoDays = 2 * 24 * 60 * 60 * 1000;

test.describe('a desk that is connected to a service', () => {
  test.use({ options: {} });

  test('works with a clock two days wrong, and comes back after its sign-in ended while typing', async ({
    desk,
  }) => {
    const caller = scenarios.twelveDocuments;
    await prepareData(desk, options);
    const service = await LoneService.on(join(desk.userData, 'training'));
    try {
      const wrong = new Date(performance.timeOrigin + performance.now() + twoDays).toISOString();
      const page = await desk.start([...service.connection, `--now=${wrong}`, '--language=de']);

      await test.step('a clock that is two days fast is told, and the service’s counts', async () => {
        await signInByBrowser(desk, page, 'Im Browser anmelden');
        await expect(
          page.getByText(/Die Uhr dieses Rechners geht .* vor\. Es gilt die Uhr des Dienstes\./),
        ).toBeVisible();
        await expect(page.getByText('Schulung', { exact: true })).toBeVisible();
      });

      await test.step('a sign-in that ends while somebody types loses no letter', async () => {
        await takeCallOf(page, caller);
        await noteField(page).fill('Vor dem Ende der Anmeldung');
        await expectAtService(page, 'Vor dem Ende der Anmeldung');
        await service.kill();
        await noteField(page).press('Control+End');
        await noteField(page).pressSequentially(' und danach');
        await service.start();
        await expect(page.getByText('Ihre Anmeldung ist abgelaufen.')).toBeVisible({
          timeout: 30_000,
        });
        await expectNothingOf(page, caller);
        const goOn = `Weiter als ${trainingAccountNames.agent}`;
        await signInByBrowser(desk, page, goOn);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(caller.lastName);
        await expect(noteField(page)).toHaveValue('Vor dem Ende der Anmeldung und danach');
        await expectAtService(page, 'Vor dem Ende der Anmeldung und danach');
      });
    } finally {
      await service.kill();
    }
  });
});
