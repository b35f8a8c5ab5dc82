import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deskErrorTexts } from '#shared/desk-contract/errors.ts';
import { deskEvents } from '#shared/desk-contract/events.ts';
import { deskRoutes, SettingsView } from '#shared/desk-contract/routes.ts';
import { errorCodes } from '#shared/service-contract/errors.ts';

describe.each(Object.entries(deskRoutes))('the route %s', (_name, { input, output }) => {
  it('carries plain JSON both ways', () => {
    expect(() => z.toJSONSchema(input)).not.toThrow();
    expect(() => z.toJSONSchema(output)).not.toThrow();
  });
});

describe.each(Object.entries(deskEvents))('the event %s', (_name, payload) => {
  it('carries plain JSON', () => {
    expect(() => z.toJSONSchema(payload)).not.toThrow();
  });
});

describe('what the renderer may ask', () => {
  const route = deskRoutes['service.call'].input;
  const call = { operation: 'lookup.search', input: {}, cause: 'open', idempotencyKey: null };

  it('takes an operation of the contract', () => {
    expect(route.safeParse(call).success).toBe(true);
  });

  it.each(['lookup.everything', '__proto__', '../session.current', ''])(
    'refuses the operation “%s”',
    (operation) => {
      expect(route.safeParse({ ...call, operation }).success).toBe(false);
    },
  );

  it('lends only the bytes of pages and hand-outs', () => {
    const input = deskRoutes['bytes.open'].input;
    expect(input.safeParse({ operation: 'audit.search', input: {} }).success).toBe(false);
  });

  it('never shows a token in settings', () => {
    expect(JSON.stringify(z.toJSONSchema(SettingsView))).not.toMatch(/token|secret|password/i);
  });
});

it('refusals of main have codes of their own and the same blanks in both languages', () => {
  const serviceCodes: readonly string[] = errorCodes;
  const blanks = (text: string) => text.match(/\{\w+\}/g) ?? [];
  for (const [code, { de, en }] of Object.entries(deskErrorTexts)) {
    expect(serviceCodes).not.toContain(code);
    expect(blanks(de)).toEqual(blanks(en));
  }
});
