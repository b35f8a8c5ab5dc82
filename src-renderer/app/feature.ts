import { type ComponentType, createContext, useContext } from 'react';
import type { LevelRule } from '#shared/service-contract/level-rule.ts';
import type { PermissionSet, Purpose } from '#shared/service-contract/vocabulary.ts';
import type { Label } from '../i18n/texts.ts';
import type { ShortcutId } from './shortcuts.ts';

export interface OnMemberProps {
  readonly contactId: string;
  readonly memberId: string;
}

/**
 * One tab of the member workspace. Its level is the least at which it shows anything; below, the tab
 * bears a lock (it still opens).
 */
export interface MemberPanel extends LevelRule {
  readonly id: string;
  readonly label: Label;
  readonly icon: ComponentType;
  /** Position in the list; 10, 20, … */
  readonly order: number;
  /** A key of its own; the others are numbered in their order. */
  readonly shortcut?: ShortcutId;
  /** Purposes of a contact for which this panel opens first. */
  readonly opensFor?: readonly Purpose[];
  /** `lazy(() => import('./Panel.tsx'))`, so that it is no part of the first load. */
  readonly component: ComponentType<OnMemberProps>;
}

/** An entry of the slim navigation, with a whole view of its own. */
export interface NavigationEntry {
  readonly id: string;
  readonly label: Label;
  /** Fits below the icon where the label is too long; part of the label, so that speech finds it. */
  readonly short?: Label;
  readonly icon: ComponentType;
  readonly order: number;
  /** At the foot of the navigation (settings). */
  readonly atFoot?: boolean;
  readonly permissions: readonly PermissionSet[];
  readonly shortcut?: ShortcutId;
  /** A hook: how many things wait behind the entry; 0 shows nothing. */
  readonly useCount?: () => number;
  readonly component: ComponentType;
}

/** What a feature plugs into the workspace; listed in features.ts. */
export interface Feature {
  readonly id: string;
  readonly memberPanels?: readonly MemberPanel[];
  readonly navigation?: readonly NavigationEntry[];
}

export const FeaturesContext = createContext<readonly Feature[]>([]);

export function useMemberPanels(): readonly MemberPanel[] {
  const features = useContext(FeaturesContext);
  return features
    .flatMap((feature) => feature.memberPanels ?? [])
    .sort((a, b) => a.order - b.order);
}

export function useNavigation(set: PermissionSet): readonly NavigationEntry[] {
  const features = useContext(FeaturesContext);
  return features
    .flatMap((feature) => feature.navigation ?? [])
    .filter((entry) => entry.permissions.includes(set))
    .sort((a, b) => a.order - b.order);
}
