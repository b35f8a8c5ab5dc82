import Lock from '@mui/icons-material/LockOutlined';
import { lockOf, type Origin } from './setting-origin.ts';
import { settingsTexts } from './texts.ts';

/** Where the value comes from; if somebody else fixed it, who and until when. */
export function SettingOriginLine({
  origin,
  id,
}: {
  readonly origin: Origin;
  readonly id?: string;
}) {
  const t = settingsTexts.use();
  const lock = lockOf(origin);
  return (
    <p className="setting-origin soft" id={id}>
      {lock === null ? (
        `${t('origin.label')}: ${t(`origin.${origin}`)}`
      ) : (
        <>
          <Lock aria-hidden="true" />
          {t(`locked.${lock}`)}
        </>
      )}
    </p>
  );
}
