import type { DemoSection } from '../content-types.js';
import type { Timeline } from '../timeline.js';
import { openByDefault } from './principle-1.js';
import { timelyAndComprehensive } from './principle-2.js';
import { accessibleAndUsable } from './principle-3.js';
import { comparableAndInteroperable } from './principle-4.js';
import { governanceAndEngagement } from './principle-5.js';
import { developmentAndInnovation } from './principle-6.js';

/** The demo's plan as printed, by the six principles of the International Open Data Charter. */
export function demoSections(t: Timeline): DemoSection[] {
  return [
    openByDefault(t),
    timelyAndComprehensive(t),
    accessibleAndUsable(t),
    comparableAndInteroperable(t),
    governanceAndEngagement(t),
    developmentAndInnovation(t),
  ];
}
