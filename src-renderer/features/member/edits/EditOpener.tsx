import Edit from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import { useAction } from '../../../app/use-action.ts';
import type { Label } from '../../../i18n/texts.ts';
import { useLabel } from '../../../i18n/texts.ts';
import { memberTexts } from '../texts.ts';

/** What an edit is called on its button, its form and in the palette. */
export const editLabel = (what: 'address' | 'phone' | 'email' | 'name' | 'account'): Label => ({
  de: memberTexts.in('de')(`edit.save.${what}`),
  en: memberTexts.in('en')(`edit.save.${what}`),
});

/** Begins an edit, by the button beside the value and by the command palette. */
export function EditOpener({
  id,
  label,
  word,
  onOpen,
}: {
  readonly id: string;
  /** The whole action, e.g. "Anschrift ändern". */
  readonly label: Label;
  /** What is on the button itself. */
  readonly word: string;
  readonly onOpen: () => void;
}) {
  const words = useLabel();
  useAction({ id, label, group: 'member', run: onOpen });
  return (
    <Button
      id={id}
      className="edit-opener"
      variant="text"
      startIcon={<Edit />}
      aria-label={words(label)}
      onClick={onOpen}
    >
      {word}
    </Button>
  );
}
