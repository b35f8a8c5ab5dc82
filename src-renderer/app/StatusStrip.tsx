import CloudOff from '@mui/icons-material/CloudOffOutlined';
import Schedule from '@mui/icons-material/ScheduleOutlined';
import School from '@mui/icons-material/SchoolOutlined';
import Sync from '@mui/icons-material/SyncOutlined';
import { useState } from 'react';
import { useDeskEvent } from '../desk/use-desk-route.ts';
import { useFormat } from '../i18n/format.ts';
import { useSession, useSignedIn } from './session.ts';
import { shellTexts } from './texts.ts';

/** Says at all times that nothing here is real. */
export function TrainingRibbon() {
  const t = shellTexts.use();
  const { service } = useSignedIn();
  if (!service.training) return null;
  return (
    <span className="training" title={t('trainingMeans')}>
      <School aria-hidden="true" />
      {t('training')}
    </span>
  );
}

/** Conditions that concern all work: no connection, a wrong clock. Nothing to say, nothing shown. */
export function StatusStrip() {
  const t = shellTexts.use();
  const format = useFormat();
  const { connection } = useSession();
  const [skew, setSkew] = useState(0);
  useDeskEvent('clock.skew', ({ seconds }) => setSkew(seconds));
  return (
    <div className="status" role="status">
      {connection === 'offline' && (
        <p className="status-line status-bad">
          <CloudOff aria-hidden="true" />
          {t('offline')}
        </p>
      )}
      {connection === 'reconnecting' && (
        <p className="status-line status-warn">
          <Sync aria-hidden="true" />
          {t('reconnecting')}
        </p>
      )}
      {Math.abs(skew) > 60 && (
        <p className="status-line status-warn">
          <Schedule aria-hidden="true" />
          {t(skew > 0 ? 'clockFast' : 'clockSlow', { by: format.waiting(Math.abs(skew) * 1000) })}
        </p>
      )}
    </div>
  );
}
