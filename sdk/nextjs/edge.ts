import { debugIds } from '../browser/debug-ids.ts'
import { createClient } from '../core/client.ts'
import { contain } from '../core/contain.ts'
import { getClient, setClient } from '../core/current.ts'
import { logCarrier } from '../core/log-carrier.ts'
import type { Client } from '../core/types.ts'
import { signer } from '../delivery/signature.ts'
import type { NodeOptions } from '../node/init.ts'
import { SERVER_RULES } from '../scrub/server-rules.ts'
import { scrubber } from '../scrub/scrubber.ts'

export { addBreadcrumb, captureException, captureMessage, close, configureScope, flush, getClient, withScope } from '../core/current.ts'
export { onRequestError, withFaultline } from './request-errors.ts'

/** As that of the server, of which a function at the edge has neither process nor disk. */
export function register(options: NodeOptions = {}): void {
  init(options)
}

export function init(options: NodeOptions = {}): Client | undefined {
  return contain(start, (error) => console.error('[faultline]', (error as Error).message))(options)
}

function start(options: NodeOptions): Client {
  void getClient()?.close(0)
  const env = process.env
  const secret = options.secret ?? env['FAULTLINE_SECRET']
  const [service, environment] = [options.service ?? env['OTEL_SERVICE_NAME'], options.environment ?? env['NODE_ENV']]
  const client = createClient({
    ...options,
    dsn: options.dsn ?? env['FAULTLINE_DSN'] ?? '',
    ...(service !== undefined && { service }),
    ...(environment !== undefined && { environment }),
    logs: logCarrier,
    ...(secret !== undefined && { sign: signer(secret) }),
    ...(options.scrub !== false && { scrubber: scrubber(SERVER_RULES) }),
    features: [debugIds(), ...(options.features ?? [])],
  })
  setClient(client)
  return client
}
