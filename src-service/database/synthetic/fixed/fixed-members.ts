import type { MemberFile } from '../rows.ts';
import { type ScenarioName, type Scenarios, scenarioMember } from '../scenarios.ts';
import type { World } from '../world.ts';
import { cardStories } from './card-stories.ts';
import { familyStories } from './family-stories.ts';
import { everyLetter, nameStories, twins } from './name-stories.ts';
import { paperStories } from './paper-stories.ts';
import { type Staff, staff } from './staff-stories.ts';
import { standingStories } from './standing-stories.ts';
import { wholeCallStory } from './whole-call-story.ts';

export interface FixedMembers extends Staff {
  scenarios: Scenarios;
}

/** The members that are always there, first and in this order. Takes the first numbers of a world. */
export function fixedMembers(world: World): FixedMembers {
  const stories: Record<ScenarioName, MemberFile> = {
    ...cardStories(world),
    ...familyStories(world),
    ...standingStories(world),
    ...paperStories(world),
    ...nameStories(world),
    ...wholeCallStory(world),
  };
  const colleagues = staff(world);
  return {
    ...colleagues,
    files: [...Object.values(stories), ...colleagues.files, ...twins(world), ...everyLetter(world)],
    scenarios: scenariosOf(stories),
  };
}

function scenariosOf(stories: Record<ScenarioName, MemberFile>): Scenarios {
  const facts: Partial<Record<ScenarioName, ReturnType<typeof scenarioMember>>> = {};
  const isComplete = (found: typeof facts): found is Scenarios =>
    Object.keys(stories).every((name) => name in found);
  let name: ScenarioName;
  for (name in stories) facts[name] = scenarioMember(stories[name]);
  if (!isComplete(facts)) throw new TypeError('A story is missing.');
  return facts;
}
