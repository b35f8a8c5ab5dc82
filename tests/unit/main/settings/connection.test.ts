import { describe, expect, it } from 'vitest';
import {
  isAcceptableUrl,
  isLoopbackHttp,
  modeOf,
} from '../../../../src-main/settings/connection.ts';

const none = { serviceUrl: null, issuer: null, clientId: null };
const all = {
  serviceUrl: 'https://service.invalid',
  issuer: 'https://sign-in.invalid',
  clientId: 'desk',
};

describe('the mode', () => {
  it('is training where no connection was ever configured', () => {
    expect(modeOf(none, {}, false)).toEqual({ kind: 'training' });
  });

  it('is connected where service, issuer and client are given', () => {
    expect(modeOf(all, {}, false)).toEqual({ kind: 'connected', ...all });
  });

  it.each([
    ['one value is missing', { ...all, clientId: null }, {}, false],
    ['only the service is given', { ...none, serviceUrl: all.serviceUrl }, {}, false],
    ['a connection was configured once', none, {}, true],
    ['the machine policy forbids training', none, { training: false }, false],
    ['the service is not protected', { ...all, serviceUrl: 'http://service.invalid' }, {}, false],
    ['the issuer is not protected', { ...all, issuer: 'http://sign-in.invalid' }, {}, false],
  ])('never falls back to training where %s', (_why, values, policy, configured) => {
    const mode = modeOf(values, policy, configured);
    expect(mode.kind).toBe('broken');
  });

  it('says in both languages what is missing', () => {
    const mode = modeOf({ ...all, clientId: null, issuer: null }, {}, false);
    expect(mode).toMatchObject({
      reason: {
        de: expect.stringContaining('es fehlt: issuer, clientId'),
        en: expect.stringContaining('missing: issuer, clientId'),
      },
    });
  });
});

describe('an address', () => {
  it.each([
    ['https://service.invalid/base', true],
    ['http://127.0.0.1:8080', true],
    ['http://localhost:8080', true],
    ['http://[::1]:8080', true],
    ['http://service.invalid', false],
    ['http://127.0.0.1.evil.invalid', false],
    ['http://127.0.0.2', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['no address', false],
  ])('%s is acceptable: %s', (url, acceptable) => {
    expect(isAcceptableUrl(url)).toBe(acceptable);
  });

  it('may be plain HTTP only on this machine', () => {
    expect(isLoopbackHttp('http://127.0.0.1:8080/identity')).toBe(true);
    expect(isLoopbackHttp('https://127.0.0.1:8080/identity')).toBe(false);
  });
});
