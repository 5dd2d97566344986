/** In the order in which the release is looked for. */
export const RELEASE_NAMES = [
  'service.version',
  'vcs.ref.head.revision',
  'app.build_id',
  'container.image.tags',
  'container.image.tag',
] as const

/**
 * What the environment says of the application: as its own OpenTelemetry SDK would read it, so that both can not differ: `OTEL_SERVICE_NAME`, and
 * `service.name` and `service.version` in `OTEL_RESOURCE_ATTRIBUTES`.
 */
export function saidBy(env: NodeJS.ProcessEnv): { service: string | undefined; release: string | undefined; dist: string } {
  const attributes = attributesOf(env['OTEL_RESOURCE_ATTRIBUTES'] ?? '')
  return {
    service: env['OTEL_SERVICE_NAME'] || attributes.get('service.name'),
    release: RELEASE_NAMES.map((name) => attributes.get(name)).find((value) => value !== undefined),
    dist: attributes.get('app.build_id') ?? '',
  }
}

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
