import { memberFeature } from '../features/member/feature.ts';
import type { Feature } from './feature.ts';

/** Everything that plugs into the workspace. */
export const features: readonly Feature[] = [memberFeature];
