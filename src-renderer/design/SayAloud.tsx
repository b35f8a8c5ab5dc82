import Speak from '@mui/icons-material/RecordVoiceOverOutlined';
import type { ReactNode } from 'react';
import './say-aloud.css';

/** A sentence for the caller, set apart so that the eye finds it while the mouth is already open. */
export function SayAloud({
  label,
  children,
}: {
  /** What it is, for screen readers and as a small heading. */
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <figure className="d-say">
      <Speak aria-hidden="true" />
      <div>
        <figcaption>{label}</figcaption>
        <blockquote>{children}</blockquote>
      </div>
    </figure>
  );
}
