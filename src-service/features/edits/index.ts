import type { OutputOf } from '#shared/service-contract/index.ts';
import { change, type FeatureHandlers } from '../../pipeline/handler.ts';
import { setAddress, setEmail, setPhone } from './contact-data.ts';
import { setName } from './name.ts';

type EditRef = Pick<OutputOf<'edits.setAddress'>, 'field' | 'version'>;

/** The same key again says what was done then; nothing of the values is kept for it. */
const answer = async (_: unknown, { field, version }: EditRef): Promise<EditRef> => ({
  field,
  version,
});

/** Changes of contact data and name (domain rule 25). */
export const edits: FeatureHandlers<'edits'> = {
  'edits.setAddress': change<'edits.setAddress', EditRef>({ change: setAddress, answer }),
  'edits.setPhone': change<'edits.setPhone', EditRef>({ change: setPhone, answer }),
  'edits.setEmail': change<'edits.setEmail', EditRef>({ change: setEmail, answer }),
  'edits.setName': change<'edits.setName', EditRef>({ change: setName, answer }),
};
