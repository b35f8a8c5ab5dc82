import { describe, expect, test } from 'vitest';
import type { PrintJob } from '#shared/desk-contract/routes.ts';
import {
  type HandoutEvent,
  type HandoutFlow,
  handoutStep,
  isUnderway,
  outcomeOnLeaving,
  startFlow,
} from '../../../../src-renderer/features/cards/handout-flow.ts';

const handoutId = '00000000-0000-4000-8000-000000000001';
const job = (state: PrintJob['state'], more: Partial<PrintJob> = {}): PrintJob => ({
  jobId: '00000000-0000-4000-8000-00000000000a',
  handoutId,
  printerId: 'tray',
  state,
  because: null,
  ...more,
});
const flowAfter = (...events: readonly HandoutEvent[]): HandoutFlow =>
  events.reduce(handoutStep, startFlow);
const opened: HandoutEvent = { type: 'opened', handoutId };
const printing: HandoutEvent = { type: 'printing' };
const told = (state: PrintJob['state'], more: Partial<PrintJob> = {}): HandoutEvent => ({
  type: 'job',
  job: job(state, more),
});

describe('from the printer to a person’s hand (rule 27)', () => {
  test('a job that the printer has taken leads to the question to whom it was given', () => {
    const flow = flowAfter(opened, printing, told('queued'), told('printing'), told('taken'));
    expect(flow).toEqual({ stage: 'handOver', handoutId, outcome: 'taken' });
    expect(outcomeOnLeaving(flow)).toBe('taken');
    expect(handoutStep(flow, { type: 'closed', handedTo: 'member' })).toEqual({
      stage: 'closed',
      handedTo: 'member',
    });
  });

  test('an answer that comes after later events takes nothing back', () => {
    const flow = flowAfter(opened, printing, told('printing'), told('queued'));
    expect(flow).toMatchObject({ stage: 'job', job: { state: 'printing' } });
  });

  test('events of other jobs and other hand-outs change nothing', () => {
    const flow = flowAfter(opened, printing, told('queued'));
    const other = '00000000-0000-4000-8000-00000000000b';
    expect(handoutStep(flow, told('taken', { jobId: other }))).toBe(flow);
    expect(handoutStep(flow, told('taken', { handoutId: other }))).toBe(flow);
  });

  test('a withdrawn job ends the hand-out; printing once more is another one', () => {
    const flow = flowAfter(opened, printing, told('withdrawn', { because: 'notTakenInTime' }));
    expect(flow).toMatchObject({ stage: 'ended', job: { because: 'notTakenInTime' } });
    expect(handoutStep(flow, { type: 'printing' })).toBe(flow);
    expect(handoutStep(flow, { type: 'reopened' })).toEqual(startFlow);
  });

  test('an uncertain job waits for somebody to look, and never prints by itself', () => {
    const flow = flowAfter(opened, printing, told('unknown', { because: 'printerGone' }));
    expect(flow).toMatchObject({ stage: 'look', handoutId });
    expect(outcomeOnLeaving(flow)).toBe('unknown');
    expect(handoutStep(flow, told('taken'))).toBe(flow);
    expect(handoutStep(flow, { type: 'foundComplete' })).toMatchObject({
      stage: 'handOver',
      outcome: 'taken',
    });
    expect(handoutStep(flow, { type: 'foundNothing' })).toMatchObject({ stage: 'ended' });
  });

  test('a refused print leads back to the choice of a printer', () => {
    const flow = flowAfter(opened, printing, { type: 'printRefused' });
    expect(flow).toEqual({ stage: 'ready', handoutId });
    expect(outcomeOnLeaving(flow)).toBe('withdrawn');
  });

  test('a saved file is handed over like paper', () => {
    const flow = flowAfter(opened, { type: 'reopened' }, opened, { type: 'saved' });
    expect(flow).toEqual({ stage: 'handOver', handoutId, outcome: 'saved' });
    expect(outcomeOnLeaving(flow)).toBe('saved');
  });

  test('a job is under way until the printer’s last word', () => {
    expect(isUnderway(null)).toBe(true);
    expect((['sending', 'queued', 'printing'] as const).every((one) => isUnderway(job(one)))).toBe(
      true,
    );
    expect((['taken', 'withdrawn', 'unknown'] as const).some((one) => isUnderway(job(one)))).toBe(
      false,
    );
  });
});
