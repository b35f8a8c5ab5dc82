import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

/** One line of the tour's summary. */
interface StepLine {
  readonly number: string;
  readonly title: string;
  readonly millis: number;
  readonly picture: string;
}

/** Runs the steps of the tour one after the other and keeps a picture and the time of each. */
export class Recorder {
  readonly folder: string;
  private readonly lines: StepLine[] = [];
  private readonly say: (text: string) => void;

  /** @param folder emptied at the start */
  constructor(folder: string, say: (text: string) => void) {
    this.folder = folder;
    this.say = say;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /**
   * One step: does what the title says, checks it, and takes a picture. A step that does not end as it
   * says ends the tour.
   * @param name for the picture's file name
   */
  async step(page: Page, name: string, title: string, action: () => Promise<void>): Promise<void> {
    const number = String(this.lines.length + 1).padStart(2, '0');
    const begin = performance.now();
    await action();
    const millis = Math.round(performance.now() - begin);
    const picture = `${number}-${name}.png`;
    await page.screenshot({ path: join(this.folder, picture), animations: 'disabled' });
    this.lines.push({ number, title, millis, picture });
    this.say(`${number}  ${title}  (${millis} ms)`);
  }

  /** A file beside the pictures. */
  keep(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.folder, name), content);
  }

  /** Writes the summary: one line per step with its time. */
  finish(): void {
    const rows = this.lines.map(
      ({ number, title, millis, picture }) => `${number}\t${millis} ms\t${title}\t${picture}`,
    );
    this.keep('summary.txt', `${rows.join('\n')}\n`);
  }
}
