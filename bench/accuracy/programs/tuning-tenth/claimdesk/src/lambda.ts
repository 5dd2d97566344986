// @ts-nocheck
import 'reflect-metadata'
import { container } from 'tsyringe'
import { bootstrap } from './infra/bootstrap'
import { entries } from './entries'
import { capture } from './telemetry'
import { Values } from './values'

interface InvokeEvent {
  number: number
  seed: number
}

export const handler = async ({ number, seed }: InvokeEvent): Promise<{ statusCode: number }> => {
  const [route, act] = entries[number]
  try {
    await act(container, new Values(seed))
    return { statusCode: 200 }
  } catch (error) {
    capture(number, route, 1, error)
    return { statusCode: 500 }
  }
}

/** What the runtime does: an invocation after the other. */
export async function invokeAll(): Promise<void> {
  process.on('unhandledRejection', () => {})
  const { stop } = await bootstrap()
  for (const number of entries.keys()) await handler({ number, seed: Number(process.env.SEED) * 97 + number })
  stop()
  process.exit(0)
}

if (process.env.RUNTIME_API !== undefined) void invokeAll()
