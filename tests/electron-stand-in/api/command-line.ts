/** `app.commandLine`: given to Chromium when it starts. */
export class CommandLineSwitches {
  private readonly switches = new Map<string, string>();

  appendSwitch(name: string, value = ''): void {
    this.switches.set(name.toLowerCase(), value);
  }

  removeSwitch(name: string): void {
    this.switches.delete(name.toLowerCase());
  }

  hasSwitch(name: string): boolean {
    return this.switches.has(name.toLowerCase()) || fromArguments(name) !== undefined;
  }

  getSwitchValue(name: string): string {
    return this.switches.get(name.toLowerCase()) ?? fromArguments(name) ?? '';
  }

  asArguments(): string[] {
    return [...this.switches].map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`));
  }
}

const fromArguments = (name: string): string | undefined => {
  const found = process.argv.find((one) => one === `--${name}` || one.startsWith(`--${name}=`));
  return found?.slice(name.length + 3);
};
