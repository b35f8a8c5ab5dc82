/** How long a page may leave its main thread silent before it counts as hung, in milliseconds. */
const patience = 5000;
const interval = 1000;

/** Asks a page every second whether it still answers; tells when it stops and when it answers again. */
export class HangWatch {
  private readonly ping: () => Promise<void>;
  private readonly tell: (event: 'unresponsive' | 'responsive') => void;
  private timer: NodeJS.Timeout | undefined;
  private waiting = false;
  private round = 0;

  constructor(ping: () => Promise<void>, tell: (event: 'unresponsive' | 'responsive') => void) {
    this.ping = ping;
    this.tell = tell;
  }

  start(): void {
    this.stop();
    this.timer = setInterval(() => {
      void this.ask();
    }, interval);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.round += 1;
    this.waiting = false;
  }

  private async ask(): Promise<void> {
    if (this.waiting) {
      return;
    }
    this.waiting = true;
    const { round } = this;
    let hung = false;
    const alarm = setTimeout(() => {
      if (round === this.round) {
        hung = true;
        this.tell('unresponsive');
      }
    }, patience);
    // A page that goes away while it is asked is not a hung one.
    await this.ping().catch(() => undefined);
    clearTimeout(alarm);
    if (round === this.round) {
      this.waiting = false;
      if (hung) {
        this.tell('responsive');
      }
    }
  }
}
