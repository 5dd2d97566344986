import type { ConsumeResult, OtlpRequest } from '../../collector/api.ts'
import { type TestHost, testHost } from '../../collector/testing.ts'
import otlp from './index.ts'
import type { Next, OtlpSignal } from './signals.ts'

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
  signals?: OtlpSignal[]
  answer?: (request: OtlpRequest) => ConsumeResult | Promise<ConsumeResult>
  /** As a consumer that is done with the body at once. */
  borrows?: boolean
}

export async function startReceiver(options: ReceiverOptions = {}): Promise<RunningReceiver> {
  const host = testHost({ id: 'otlp' })
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
  const config = otlp.config.parse({ protocols: { http: { endpoint, ...options.http }, grpc: { endpoint, ...options.grpc } } })
  const receiver = otlp.create(config, next, host)
  await receiver.start!()
  const [http, grpc] = host.logged.map(({ fields }) => `127.0.0.1:${fields!['port']}`)
  return { http: `http://${http}`, grpc: grpc!, host, received, stop: async () => receiver.shutdown!() }
}
