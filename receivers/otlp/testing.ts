import type { Clock, ConsumeResult, IssuedKey, OtlpRequest } from '../../collector/api.ts'
import { type TestHost, testHost } from '../../collector/testing.ts'
import otlp from './index.ts'
import type { Next, OtlpSignal } from './signals.ts'

/** A key as work would tell of it. */
export function issuedKey(key: string, more: Partial<IssuedKey> = {}): IssuedKey {
  const secrets = [{ secret: `fls_${'s'.repeat(43)}`, until: null }]
  return { key, project: 'shop', allowedOrigins: [], requireSignature: false, routing: [], expiresAt: null, secrets, ...more }
}

/** A receiver on free ports, and what reached the pipelines behind it. */
export interface RunningReceiver {
  http: string
  grpc: string
  host: TestHost
  received: OtlpRequest[]
  stop(): Promise<void>
}

export interface ReceiverOptions {
  http?: object
  grpc?: object
  auth?: 'required' | 'optional'
  clock?: Clock
  signals?: OtlpSignal[]
  answer?: (request: OtlpRequest) => ConsumeResult | Promise<ConsumeResult>
  /** As a consumer that is done with the body at once. */
  borrows?: boolean
}

export async function startReceiver(options: ReceiverOptions = {}): Promise<RunningReceiver> {
  const host = testHost({ id: 'otlp', ...(options.clock && { clock: options.clock }) })
  const received: OtlpRequest[] = []
  const consumer = {
    borrows: options.borrows === true,
    consume: async (request: OtlpRequest) => {
      const result = (await options.answer?.(request)) ?? { rejected: 0 }
      received.push(request)
      return result
    },
  }
  const next: Next = Object.fromEntries((options.signals ?? ['traces', 'logs']).map((signal) => [signal, consumer]))
  const endpoint = '127.0.0.1:0'
  const auth = options.auth === undefined ? {} : { auth: options.auth }
  const config = otlp.config.parse({ ...auth, protocols: { http: { endpoint, ...options.http }, grpc: { endpoint, ...options.grpc } } })
  const receiver = otlp.create(config, next, host)
  await receiver.start!()
  const [http, grpc] = host.logged.map(({ fields }) => `127.0.0.1:${fields!['port']}`)
  return { http: `http://${http}`, grpc: grpc!, host, received, stop: async () => receiver.shutdown!() }
}
