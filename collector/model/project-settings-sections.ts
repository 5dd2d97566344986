import type { z } from 'zod'
import { ownershipSettings } from '../ownership/ownership-settings.ts'
import { groupingSettings } from './grouping-rules.ts'
import { ignoreSettings } from './ignore-settings.ts'
import { lifecycleSettings } from './lifecycle-settings.ts'
import { scrubSettings } from './scrub-settings.ts'

/**
 * What a project can be told in its settings: a section for each component that reads one (processors by `ProjectSettings`), with the schema that checks it
 * before it is saved.
 */
export const SECTIONS = {
  grouping: groupingSettings,
  ignore: ignoreSettings,
  ownership: ownershipSettings,
  lifecycle: lifecycleSettings,
  scrub: scrubSettings,
} as const satisfies Record<string, z.ZodType>

export type SectionName = keyof typeof SECTIONS
