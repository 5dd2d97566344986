import { fileURLToPath } from 'node:url'
import { loadConfig } from '../../config/load.ts'
import { makeChain, runInWorker } from '../../pipeline/chain/index.ts'
import { systemClock } from '../../pipeline/clock.ts'
import { rerunOver, type Rerun } from '../../pipeline/rerun.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import type { Store } from '../../store/index.ts'
import { testHost } from '../../testing.ts'

/** The processors behind the inbox of the config that comes with Faultline, in their worker, over a store of a test. */
export async function startChain(
  store: Store,
): Promise<{ rerun: Rerun; send(events: ExceptionEvent[]): Promise<ExceptionEvent[]>; stop(): Promise<void> }> {
  const { config } = await loadConfig([fileURLToPath(new URL('../../../faultline.yaml', import.meta.url))])
  const pipeline = config!.pipelines.find(({ id }) => id === 'exceptions')!
  const processors = pipeline.processors.map((id) => ({ entry: config!.processors.get(id)!, host: testHost({ id, store }) }))
  const worker = {
    files: config!.files,
    pipeline: 'exceptions',
    signal: 'exceptions' as const,
    side: 'work' as const,
    clock: systemClock,
    stopping: new AbortController().signal,
    hosts: processors.map(({ host }) => host),
    limits: processors.map(({ entry }) => entry.guard!.timeoutMs),
  }
  let out: ExceptionEvent[] = []
  const next = { consume: async (events: ExceptionEvent[]) => ((out = events), { rejected: 0 }) }
  const chain = makeChain<'exceptions'>({
    runner: (emit) => runInWorker(worker, emit),
    signal: 'exceptions',
    processors,
    next,
    clock: systemClock,
  })
  await chain.start!()
  return {
    rerun: rerunOver([{ types: processors.map(({ entry }) => entry.definition.type), rerun: chain.rerun }]),
    send: async (events) => {
      await chain.consume(events, {})
      return out
    },
    stop: async () => chain.shutdown!(),
  }
}
