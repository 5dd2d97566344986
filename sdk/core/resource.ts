import type { Attributes } from '@opentelemetry/api'
import { FAULTLINE_SCOPE, UNKNOWN_SERVICE } from '../shared/attributes.ts'
import type { ClientOptions } from './types.ts'
import { VERSION } from './version.ts'

/** What all that a client sends has in common, by the names of the conventions. */
export function resourceOf({ service, release, environment, resource, language = 'webjs' }: ClientOptions): Attributes {
  return {
    'service.name': service ?? UNKNOWN_SERVICE,
    ...(release !== undefined && { 'service.version': release }),
    ...(environment !== undefined && { 'deployment.environment.name': environment }),
    'telemetry.sdk.language': language,
    'telemetry.sdk.name': FAULTLINE_SCOPE,
    'telemetry.sdk.version': VERSION,
    ...resource,
  }
}
