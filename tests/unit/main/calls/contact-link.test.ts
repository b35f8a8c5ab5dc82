import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneOfArguments, phoneOfLink } from '../../../../src-main/calls/contact-link.ts';

describe('a contact link', () => {
  it.each([
    ['hek-service://contact?phone=+494012345678', '+494012345678'],
    ['hek-service://contact?phone=%2B4940%20123-45', '+4940 123-45'],
    ['hek-service://contact/?phone=0401234567', '0401234567'],
    ['HEK-SERVICE://contact?phone=040%2F123456', '040/123456'],
  ])('%s brings %s', (link, phone) => {
    expect(phoneOfLink(link)).toBe(phone);
  });

  it.each([
    'hek-service://contact',
    'hek-service://contact?phone=',
    'hek-service://contact?phone=12',
    'hek-service://contact?phone=+49401234&member=X123456780',
    'hek-service://contact?phone=+49401234#now',
    'hek-service://contact/open?phone=+49401234',
    'hek-service://member?phone=+49401234',
    'hek-service://somebody@contact?phone=+49401234',
    'hek-service://contact?phone=<script>',
    'hek-service://contact?phone=%E0%A4%A',
    `hek-service://contact?phone=${'1'.repeat(50)}`,
    'https://contact?phone=+49401234',
    'contact',
  ])('%s brings nothing', (link) => {
    expect(phoneOfLink(link)).toBeNull();
  });

  it('never brings anything but a number, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const phone of [
          phoneOfLink(text),
          phoneOfLink(`hek-service://contact?phone=${text}`),
          phoneOfLink(`hek-service://contact?phone=${encodeURIComponent(text.toWellFormed())}`),
        ]) {
          expect(phone ?? '').toMatch(/^(?:\+?[0-9 ()/.-]{0,39})$/);
        }
      }),
    );
  });
});

describe('a command line', () => {
  it.each([
    [['--contact=+49 40 1234'], '+49 40 1234'],
    [['.', '--no-sandbox', 'hek-service://contact?phone=0401234'], '0401234'],
    [['--contact=0401234', 'hek-service://contact?phone=0409999'], '0409999'],
    [['--contact=somebody'], null],
    [['--contact'], null],
    [[], null],
  ])('%j announces %s', (argv, phone) => {
    expect(phoneOfArguments(argv)).toBe(phone);
  });
});
