import type { Rule } from './rule.ts'
import { browserExtension, foreignScript, injectedScript, resizeObserver } from './rules/browser.ts'
import { clientCancelled } from './rules/cancellations.ts'
import { controlFlow, processStopped } from './rules/control-flow.ts'
import { httpClientError, httpNotFound, httpRedirect } from './rules/http.ts'
import { healthCheck } from './rules/probes.ts'

/** All of them, in the order in which they are tried. */
export const RULES: readonly Rule[] = [
  clientCancelled,
  controlFlow,
  processStopped,
  httpRedirect,
  httpNotFound,
  httpClientError,
  healthCheck,
  browserExtension,
  injectedScript,
  foreignScript,
  resizeObserver,
]
