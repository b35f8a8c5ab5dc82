import { expect, it } from 'vitest';
import { keptSecondsOf } from '../../../../src-main/printing/cups-keeping.ts';

it.each([
  ['a configuration that is silent', 'LogLevel warn\n', 86_400],
  ['No', 'PreserveJobFiles No\n', 0],
  ['Off, in other letters and further in', 'LogLevel warn\n  preservejobfiles OFF\nListen x', 0],
  ['Yes', 'PreserveJobFiles Yes\n', 'always'],
  ['seconds', 'PreserveJobFiles 600\n', 600],
  ['hours', 'PreserveJobFiles 2h\n', 7_200],
  ['a week', 'PreserveJobFiles 1w\n', 604_800],
  ['the last of two', 'PreserveJobFiles Yes\nPreserveJobFiles No\n', 0],
  ['a comment only', '# PreserveJobFiles No\n', 86_400],
  ['a word that CUPS does not know', 'PreserveJobFiles perhaps\n', null],
])('the spooler’s own keeping of letters is read: %s', (_what, configuration, kept) => {
  expect(keptSecondsOf(configuration)).toBe(kept);
});
