import { describe, expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import { chooseCertificate } from '../../../../src-main/service-client/client-certificate.ts';
import { ClockSkew } from '../../../../src-main/service-client/clock-skew.ts';
import { Reach } from '../../../../src-main/service-client/reach.ts';
import { listeningLog } from '../fakes/log.ts';

describe('the client certificate', () => {
  const own = ['https://service.invalid/base', 'https://sign-in.invalid'];
  const device = { issuerName: 'Devices CA', validExpiry: 200, serial: 'new' };
  const older = { issuerName: 'Devices CA', validExpiry: 100, serial: 'old' };
  const personal = { issuerName: 'Personal CA', validExpiry: 300, serial: 'personal' };
  const offered = [older, personal, device];

  it('is the one of the named issuer that is valid longest', () => {
    expect(chooseCertificate(offered, 'https://service.invalid/v1', own, 'Devices CA')).toBe(
      device,
    );
  });

  it.each([
    ['another server asks', 'https://elsewhere.invalid/', 'Devices CA'],
    ['the policy names no issuer', 'https://service.invalid/', undefined],
    ['none of that issuer is there', 'https://service.invalid/', 'Other CA'],
    ['the address is none', 'nonsense', 'Devices CA'],
  ])('is none where %s', (_why, url, issuer) => {
    expect(chooseCertificate(offered, url, own, issuer)).toBeUndefined();
  });
});

describe('the computer’s clock', () => {
  const setUp = (nowSeconds: number) => {
    const clock = new SettableClock(nowSeconds * 1000);
    const warned: number[] = [];
    const skew = new ClockSkew(clock, listeningLog().log, (seconds) => warned.push(seconds));
    return { clock, skew, warned };
  };
  const at = (seconds: number) => new Date(seconds * 1000).toISOString();

  it('is not worth a warning up to a minute', () => {
    const { skew, warned } = setUp(1_000);
    skew.measured(at(1_060), 1_000_000);
    skew.measured(at(940), 1_000_000);
    expect(warned).toEqual([]);
  });

  it('two days fast or slow is warned of, with the seconds', () => {
    const { skew, warned } = setUp(1_000_000);
    skew.measured(at(1_000_000 - 172_800), 1_000_000_000);
    skew.measured(at(1_000_000 + 172_800), 1_000_000_000);
    expect(warned).toEqual([172_800, -172_800]);
  });

  it('is not blamed for a slow answer', () => {
    const { skew, warned } = setUp(1_100);
    skew.measured(at(1_050), 1_000_000);
    expect(warned).toEqual([]);
  });

  it('is warned of again when a window has just come up, as long as it is wrong', () => {
    const { clock, skew, warned } = setUp(2_000);
    skew.remind();
    expect(warned).toEqual([]);
    skew.measured(at(1_000), 2_000_000);
    skew.remind();
    expect(warned).toEqual([1_000, 1_000]);
    clock.set(1_001_000);
    skew.measured(at(1_000), 1_001_000);
    skew.remind();
    expect(warned).toEqual([1_000, 1_000, 1]);
  });

  it('put right ends the warning', () => {
    const { clock, skew, warned } = setUp(2_000);
    skew.measured(at(1_000), 2_000_000);
    clock.set(1_001_000);
    skew.measured(at(1_000), 1_001_000);
    skew.measured(at(1_000), 1_001_000);
    expect(warned).toEqual([1_000, 1]);
  });

  it('is told again to a window that came up later, as long as it is wrong', () => {
    const { clock, skew, warned } = setUp(2_000);
    skew.remind();
    expect(warned).toEqual([]);
    skew.measured(at(1_000), 2_000_000);
    skew.remind();
    expect(warned).toEqual([1_000, 1_000]);
    clock.set(1_001_000);
    skew.measured(at(1_000), 1_001_000);
    skew.remind();
    expect(warned).toEqual([1_000, 1_000, 1]);
  });
});

it('the service’s address loses its trailing slashes', () => {
  const reach = new Reach();
  reach.set({ serviceUrl: 'https://service.invalid/base//', issuer: 'i', clientId: 'c' });
  expect(reach.address?.serviceUrl).toBe('https://service.invalid/base');
});
