import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../../src-main/outcome.ts';
import {
  jobNumberOf,
  readJobId,
  readPrinters,
} from '../../../../src-main/printing/cups-replies.ts';
import { serverAddress } from '../../../../src-main/printing/cups-server.ts';
import { spoolStateOf } from '../../../../src-main/printing/cups-spooler.ts';
import { jobStateRequest, readJobAnswer } from '../../../../src-main/printing/ipp.ts';

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
  /** An answer of CUPS as it goes over the wire (RFC 8010). */
  const answer = (status: number, state: number | null, message = ''): Buffer => {
    const group = (tag: number, name: string, value: Buffer) =>
      Buffer.concat([
        Buffer.from([tag, 0, name.length]),
        Buffer.from(name),
        Buffer.from([0, value.length]),
        value,
      ]);
    return Buffer.concat([
      Buffer.from([2, 0, status >> 8, status & 255, 0, 0, 0, 1, 1]),
      group(0x47, 'attributes-charset', Buffer.from('utf-8')),
      Buffer.from([2]),
      ...(state === null ? [] : [group(0x23, 'job-state', Buffer.from([0, 0, 0, state]))]),
      group(0x41, 'job-printer-state-message', Buffer.from(message)),
      Buffer.from([3]),
    ]);
  };
  const absent = 'The printer may not exist or is unavailable at this time.';

  it.each([
    ['queued', answer(0, 3)],
    ['queued', answer(0, 4)],
    ['printing', answer(0, 5, 'Printing.')],
    ['stopped', answer(0, 5, absent)],
    ['stopped', answer(0, 6)],
    ['cancelled', answer(0, 7)],
    ['gone', answer(0, 8)],
    ['taken', answer(0, 9)],
    ['gone', answer(0x0406, null)],
  ])('is %s', (state, message) => {
    expect(spoolStateOf(readJobAnswer(message))).toEqual(done(state));
  });

  it.each([
    ['another error', answer(0x0503, null)],
    ['no state', answer(0, null)],
    ['an unknown state', answer(0, 99)],
    ['a message that is cut', answer(0, 9).subarray(0, 40)],
    ['no IPP', Buffer.from('<html>')],
    ['nothing', Buffer.alloc(0)],
  ])('is not guessed from %s', (_what, message) => {
    expect(spoolStateOf(readJobAnswer(message))).toEqual(refused('printingUnavailable'));
  });

  it('is asked for by number', () => {
    expect(jobNumberOf('Front-Desk-12')).toBe(12);
    expect(jobStateRequest(12, 'muster').toString('latin1')).toContain('ipp://localhost/jobs/12');
  });
});

describe('where CUPS listens', () => {
  it.each([
    ['/run/cups/cups.sock\n', { socketPath: '/run/cups/cups.sock' }],
    ['localhost:631\n', { host: 'localhost', port: 631 }],
    ['[::1]:631\n', { host: '::1', port: 631 }],
    ['', undefined],
  ])('is read from %j', (said, address) => {
    expect(serverAddress(said)).toEqual(address);
  });
});
