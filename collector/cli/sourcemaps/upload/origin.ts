import { RELEASE_NAMES, SERVICE_NAME } from '../../../model/semconv.ts'
import type { UploadOrigin } from './send-files.ts'

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
  const attributes = attributesOf(env['OTEL_RESOURCE_ATTRIBUTES'] ?? '')
  const service = asked.service ?? (env['OTEL_SERVICE_NAME'] || attributes.get(SERVICE_NAME))
  const release = asked.release ?? RELEASE_NAMES.map((name) => attributes.get(name)).find((value) => value !== undefined)
  if (service === undefined || service === '')
    throw new Error(missing('service', SERVICE_NAME, 'OTEL_SERVICE_NAME or OTEL_RESOURCE_ATTRIBUTES'))
  if (release === undefined || release === '') throw new Error(missing('release', RELEASE_NAMES[0], 'OTEL_RESOURCE_ATTRIBUTES'))
  return { service, release, dist: asked.dist ?? attributes.get('app.build_id') ?? '', project: asked.project }
}

const missing = (option: string, attribute: string, variable: string): string =>
  `Cannot upload without a ${option}: --${option} or ${variable} must say what the application sends as ${attribute}`

/** `key=value,key=value`, percent-encoded, as in the W3C Baggage header (OpenTelemetry resource SDK). */
function attributesOf(text: string): Map<string, string> {
  const pairs = text.split(',').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=')
    return at === -1 ? [] : [[decoded(pair.slice(0, at).trim()), decoded(pair.slice(at + 1).trim())]]
  })
  return new Map(pairs)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
