/** What is typed into an edit, and the version of the record it was begun on. */
export interface EditDraft<Field extends string> {
  readonly seen: number;
  readonly values: Readonly<Record<Field, string>>;
}

export const writeEditDraft = <Field extends string>({ seen, values }: EditDraft<Field>): string =>
  JSON.stringify({ seen, values });

/** The edit that a draft's text holds; null for an empty one (not begun) and for what is none. */
export function readEditDraft<Field extends string>(
  text: string,
  fields: readonly Field[],
): EditDraft<Field> | null {
  if (text === '') return null;
  const parsed = parsedOf(text);
  const seen: unknown = Object(parsed).seen;
  const kept: unknown = Object(parsed).values;
  if (!Number.isInteger(seen) || typeof kept !== 'object' || kept === null) return null;
  const textAt = (field: Field): string => {
    const value: unknown = Reflect.get(kept, field);
    return typeof value === 'string' ? value : '';
  };
  const values = Object.fromEntries(fields.map((field) => [field, textAt(field)]));
  return { seen: Number(seen), values: values as Record<Field, string> };
}

const parsedOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Another program's draft of the same name is no edit.
    return null;
  }
};
