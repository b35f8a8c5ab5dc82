import { describe, expect, it } from 'vitest';
import {
  readJobId,
  readJobState,
  readPrinters,
} from '../../../../src-main/printing/cups-replies.ts';

const list = `printer Front-Desk is idle.  enabled since Mon Mar  2 09:00:00 2026
	Form mounted:
	Content types: any
	Description: Schalter vorn
	Location: Halle, links
	Connection: direct
printer Back now printing Back-12.  enabled since Mon Mar  2 09:00:00 2026
	Description:
	Location:
printer Old disabled since Mon Mar  2 09:00:00 2026 -
	Paused
	Description: Old
`;

describe('printers', () => {
  it('are read with name, place, state and default', () => {
    expect(readPrinters(list, 'system default destination: Back\n')).toEqual([
      {
        printerId: 'Front-Desk',
        name: 'Schalter vorn',
        location: 'Halle, links',
        isDefault: false,
        state: 'idle',
      },
      { printerId: 'Back', name: 'Back', location: null, isDefault: true, state: 'printing' },
      { printerId: 'Old', name: 'Old', location: null, isDefault: false, state: 'stopped' },
    ]);
  });

  it('are none where CUPS knows none', () => {
    expect(readPrinters('', 'no system default destination\n')).toEqual([]);
  });
});

it('the job’s id is the one that lp says', () => {
  expect(readJobId('request id is Front-Desk-12 (1 file(s))\n')).toBe('Front-Desk-12');
  expect(readJobId('lp: Error - no default destination available.\n')).toBeUndefined();
});

describe('the state of a job', () => {
  const line = (job: string, alert: string) =>
    `${job}             root              1024   Mon Mar  2 09:00:00 2026\n\tStatus: \n\tAlerts: ${alert}\n\tqueued for Front\n`;
  const idle = 'printer Front is idle.  enabled since Mon Mar  2 09:00:00 2026\n';

  it.each([
    ['queued', line('Front-1', 'none'), '', idle],
    ['printing', line('Front-1', 'job-printing'), '', idle],
    ['printing', line('Front-1', ''), '', 'printer Front now printing Front-1.  enabled since x\n'],
    ['queued', line('Front-1', ''), '', 'printer Front now printing Front-12.  enabled since x\n'],
    ['stopped', line('Front-1', ''), '', 'printer Front disabled since x -\n'],
    ['taken', '', line('Front-1', 'job-completed-successfully'), idle],
    ['cancelled', '', line('Front-1', 'job-canceled-by-user'), idle],
    ['gone', '', line('Front-1', 'aborted-by-system'), idle],
    ['gone', line('Front-12', ''), line('Front-11', 'job-completed-successfully'), idle],
    ['gone', '', '', ''],
  ])('is %s', (state, waiting, ended, printer) => {
    expect(readJobState(waiting, ended, printer, 'Front-1')).toBe(state);
  });

  it('of a cancelled job is not read from its neighbour', () => {
    const ended =
      line('Front-2', 'job-completed-successfully') + line('Front-1', 'job-canceled-by-user');
    expect(readJobState('', ended, idle, 'Front-1')).toBe('cancelled');
    expect(readJobState('', ended, idle, 'Front-2')).toBe('taken');
  });
});
