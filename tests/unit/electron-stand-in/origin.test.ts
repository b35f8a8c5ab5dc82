import { describe, expect, test } from 'vitest';
import { fromPage, headerToPage, toPage } from '../../electron-stand-in/origin.ts';

const schemes = new Set(['app']);

describe('addresses of the app scheme in Chromium', () => {
  test.each([
    ['app://workspace/', 'https://workspace.app.invalid/'],
    ['app://workspace', 'https://workspace.app.invalid'],
    ['app://workspace/a/b?c=d#e', 'https://workspace.app.invalid/a/b?c=d#e'],
  ])('%s and back', (address, inPage) => {
    expect(toPage(schemes, address)).toBe(inPage);
    expect(fromPage(schemes, inPage)).toBe(address);
  });

  test.each([
    'other://workspace/',
    'https://example.org/',
    'text with app://workspace/ inside',
    'app:workspace',
    '',
  ])('leave "%s" alone', (text) => {
    expect(toPage(schemes, text)).toBe(text);
    expect(fromPage(schemes, text)).toBe(text);
  });

  test('are translated inside a content security policy', () => {
    expect(
      headerToPage(
        schemes,
        "default-src 'none'; img-src app://workspace app: blob:; font-src 'self'",
      ),
    ).toBe(
      "default-src 'none'; img-src https://workspace.app.invalid https://*.app.invalid blob:; font-src 'self'",
    );
  });
});
