import { describe, expect, test } from 'vitest';
import {
  doneKey,
  firstWay,
  nextStep,
  wayIsOpen,
} from '../../../../src-renderer/features/certificates/resend-form.ts';
import { certificatesTexts } from '../../../../src-renderer/features/certificates/texts.ts';

describe('sending a certificate (rule 15)', () => {
  test('the post is open at every level, the mailbox at high only', () => {
    expect((['none', 'simple', 'high'] as const).map((level) => wayIsOpen('post', level))).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      (['none', 'simple', 'high'] as const).map((level) => wayIsOpen('mailbox', level)),
    ).toEqual([false, false, true]);
  });

  test('the post is chosen first where the kind can be posted', () => {
    const option = { kind: 'insuranceDe', handling: 'send' } as const;
    expect(firstWay({ ...option, channels: ['mailbox', 'post'] })).toBe('post');
    expect(firstWay({ ...option, channels: ['mailbox'] })).toBe('mailbox');
    expect(firstWay({ ...option, channels: [] })).toBe('post');
  });

  test('a duplicate asks for a reason (rule 16), a closed mailbox leaves the post', () => {
    expect(nextStep('duplicateCertificate', 'post')).toBe('reason');
    expect(nextStep('channelNotAllowed', 'mailbox')).toBe('post');
    expect(nextStep('levelTooLow', 'mailbox')).toBe('post');
    expect(nextStep('channelNotAllowed', 'post')).toBeNull();
    expect(nextStep('memberDeceased', 'post')).toBeNull();
  });

  test('says what happened, with the day only if it is not today', () => {
    const kind = certificatesTexts.in('de')('named.insuranceDe');
    const say = (leavesOn: string) =>
      certificatesTexts.in('de')(doneKey('post', leavesOn, '2026-11-24'), {
        kind,
        day: '25.11.2026',
      });
    expect(say('2026-11-24')).toBe(
      'Die Versicherungsbescheinigung geht heute per Post an die hinterlegte Anschrift.',
    );
    expect(say('2026-11-25')).toBe(
      'Die Versicherungsbescheinigung geht am 25.11.2026 per Post an die hinterlegte Anschrift.',
    );
    expect(doneKey('mailbox', '2026-11-25', '2026-11-24')).toBe('done.mailbox');
  });
});
