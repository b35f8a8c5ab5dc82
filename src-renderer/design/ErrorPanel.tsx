import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import { isUndecided } from '../desk/failure.ts';
import { useErrorText } from '../i18n/error-text.ts';
import { designTexts } from './texts.ts';

/** A refusal: its sentence (which names the next step) and, where it makes sense, "try again". */
export function ErrorPanel({
  error,
  onAgain,
  children,
}: {
  readonly error: DeskError;
  readonly onAgain?: (() => void) | undefined;
  /** Further ways out, e.g. a button that opens the other panel. */
  readonly children?: ReactNode;
}) {
  const t = designTexts.use();
  const sentence = useErrorText();
  const mayRepeat = onAgain !== undefined && isUndecided(error);
  return (
    <div className="d-error" role="alert">
      <ErrorOutline aria-hidden="true" />
      <div>
        <p>{sentence(error)}</p>
        {(mayRepeat || children !== undefined) && (
          <div className="row-wrap d-error-ways">
            {mayRepeat && (
              <Button variant="outlined" onClick={onAgain}>
                {t(error.code === 'outcomeUnknown' ? 'againUnknown' : 'again')}
              </Button>
            )}
            {children}
          </div>
        )}
      </div>
    </div>
  );
}
