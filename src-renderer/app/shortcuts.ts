/**
 * Every key of the workspace in one place, so that a test can find clashes. Left alone: single letters
 * (screen readers' browse mode), Insert and CapsLock (their modifiers), Ctrl+Alt (AltGr on German
 * keyboards), F5, F7, F11, F12 and Ctrl+C/V/X/Z/A/N/T/W/R/P (browser engine and operating system).
 */
export const shortcuts = {
  'contact.start': 'F2',
  'lookup.focus': 'Ctrl+K',
  'knowledge.search': 'Ctrl+Shift+K',
  'knowledge.insert': 'Ctrl+Shift+E',
  'gate.focus': 'F4',
  'gate.askApp': 'Shift+F4',
  'note.focus': 'Ctrl+M',
  'contact.park': 'Ctrl+B',
  'contact.wrapUp': 'F8',
  'zones.next': 'F6',
  'zones.previous': 'Shift+F6',
  'curtain.toggle': 'F9',
  'palette.open': 'Ctrl+Shift+P',
  'sheet.open': '?',
  'sheet.openAnywhere': 'F1',
  'person.lock': 'Ctrl+L',
  'person.switch': 'Ctrl+Shift+L',
  'panel.timeline': 'Alt+0',
  'panel.mailbox': 'Alt+P',
  'panel.1': 'Alt+1',
  'panel.2': 'Alt+2',
  'panel.3': 'Alt+3',
  'panel.4': 'Alt+4',
  'panel.5': 'Alt+5',
  'panel.6': 'Alt+6',
  'panel.7': 'Alt+7',
  'panel.8': 'Alt+8',
  'panel.9': 'Alt+9',
  'tab.1': 'Ctrl+1',
  'tab.2': 'Ctrl+2',
  'tab.3': 'Ctrl+3',
  'tab.4': 'Ctrl+4',
  'tab.5': 'Ctrl+5',
  'tab.6': 'Ctrl+6',
  'navigation.contacts': 'Ctrl+Shift+1',
  'navigation.messenger': 'Ctrl+Shift+M',
  'navigation.followUps': 'Ctrl+Shift+F',
  'navigation.audit': 'Ctrl+Shift+U',
  'navigation.oversight': 'Ctrl+Shift+O',
  'navigation.approvals': 'Ctrl+Shift+G',
  'navigation.settings': 'Ctrl+,',
  'work.primary': 'Ctrl+Enter',
  // The same thing in the messenger: its main action is to send.
  'messenger.send': 'Ctrl+Enter',
} as const satisfies Record<string, string>;

export type ShortcutId = keyof typeof shortcuts;
