import { saidBy } from '../../../../sdk/shared/debug-ids/environment.ts'
import type { UploadOrigin } from '../../../../sdk/shared/debug-ids/send-files.ts'
import { RELEASE_NAMES, SERVICE_NAME } from '../../../model/semconv.ts'

export interface AskedOrigin {
  service?: string | undefined
  release?: string | undefined
  dist?: string | undefined
  project?: string | undefined
}

/**
 * Which release files belong to: what the command line says, else what the application's own OpenTelemetry SDK would read, so that both
 * can not differ: `OTEL_SERVICE_NAME`, and `service.name` and `service.version` in `OTEL_RESOURCE_ATTRIBUTES`. Throws a sentence where neither says it.
 */
export function originOf(asked: AskedOrigin, env: NodeJS.ProcessEnv): UploadOrigin {
  const said = saidBy(env)
  const { service = said.service, release = said.release, dist = said.dist, project } = asked
  if (service === undefined || service === '')
    throw new Error(missing('service', SERVICE_NAME, 'OTEL_SERVICE_NAME or OTEL_RESOURCE_ATTRIBUTES'))
  if (release === undefined || release === '') throw new Error(missing('release', RELEASE_NAMES[0], 'OTEL_RESOURCE_ATTRIBUTES'))
  return { service, release, dist, project }
}

const missing = (option: string, attribute: string, variable: string): string =>
  `Cannot upload without a ${option}: --${option} or ${variable} must say what the application sends as ${attribute}`
