import { bugsink } from './bugsink.ts'
import { glitchtip } from './glitchtip.ts'
import { newstyle } from './newstyle.ts'
import { oneuptime } from './oneuptime.ts'
import { posthog } from './posthog.ts'
import type { Rival } from './rival.ts'
import { signoz } from './signoz.ts'

export const RIVALS: readonly Rival[] = [signoz, glitchtip, bugsink, oneuptime, posthog, newstyle]
