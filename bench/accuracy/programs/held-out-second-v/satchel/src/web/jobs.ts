// @ts-nocheck
import PQueue from 'p-queue'
import { table } from '../entries'
import { record } from './recorder'
import type { Values } from '../values'

const traced = async (work: () => unknown) => {
  const began = performance.now()
  try {
    return await work()
  } finally {
    performance.now() - began
  }
}

export async function nightly(values: Values, layers: boolean): Promise<void> {
  for (const [i, [, work]] of table.entries()) {
    try {
      await (layers ? traced(() => work(values)) : work(values))
    } catch (error) {
      record(i, error, 'nightly', 0)
    }
  }
}

export async function queued(values: Values, layers: boolean): Promise<void> {
  const line = new PQueue({ concurrency: 1 })
  for (const [i, [, work]] of table.entries())
    void line.add(() => (layers ? traced(() => work(values)) : work(values))).catch((error: unknown) => record(i, error, 'work process', 4))
  await line.onIdle()
}
