import { loadConfig } from '../../config/load.ts'
import { formatProblem } from '../../config/problem.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import type { GroupingSettings } from '../../model/grouping-rules.ts'
import { systemClock } from '../../pipeline/clock.ts'
import { makeSteps } from '../../pipeline/chain/index.ts'
import { runSteps } from '../../pipeline/chain/steps.ts'
import { makeHost } from '../../pipeline/host.ts'
import { ask, serverOf } from '../server.ts'
import { quietWorld } from './quiet-world.ts'
import type { NamedEvent } from './read-events.ts'

export interface Grouped {
  name: string
  /** Absent where a processor dropped it, or failed for it. */
  after?: ExceptionEvent
  /** Why it is absent. */
  dropped?: string
}

/** What asks the store: late maps are the running product's. */
const NEEDS_STORE = ['symbolicate']

/** Runs events through the processors of the pipeline that groups, in this process. */
export async function groupHere(
  events: readonly NamedEvent[],
  { configs, grouping }: { configs: readonly string[]; grouping: GroupingSettings | undefined },
): Promise<Grouped[]> {
  const { config, problems } = await loadConfig([...configs])
  if (config === undefined) throw new Error(problems.map(formatProblem).join('\n'))
  const typeOf = (id: string): string => config.processors.get(id)!.definition.type
  const pipeline = config.pipelines.find(
    ({ signal, processors }) => signal === 'exceptions' && processors.some((id) => typeOf(id) === 'fingerprint'),
  )
  if (pipeline === undefined) throw new Error('Cannot group as no pipeline of exceptions has the processor fingerprint')
  const entries = pipeline.processors.filter((id) => !NEEDS_STORE.includes(typeOf(id))).map((id) => config.processors.get(id)!)
  const { world, remove } = quietWorld(grouping === undefined ? undefined : { grouping })
  try {
    const steps = makeSteps(entries, (step) => makeHost(world, 'processor', entries[step]!.id))
    for (const { processor } of steps) await processor.start?.()
    const grouped: Grouped[] = []
    for (const { name, event } of events) {
      let last = -1
      const onStep = (step: number): void => void (last = step)
      const items = [structuredClone(event)]
      const result = await runSteps(steps, { items, signal: 'exceptions', substitutes: [], checkData: false, clock: systemClock, onStep })
      const outcome = 'failed' in result ? { dropped: result.failed.message } : result.outcomes[0]!
      if ('kept' in outcome) grouped.push({ name, after: outcome.kept as ExceptionEvent })
      else {
        const at = 'failed' in result ? last : result.stats.findIndex(({ incoming, outgoing }) => incoming === 1 && outgoing === 0)
        grouped.push({ name, dropped: `${entries[at]?.id ?? 'a processor'}: ${outcome.dropped}` })
      }
    }
    for (const { processor } of steps) await processor.shutdown?.()
    return grouped
  } finally {
    remove()
  }
}

/** Lets a running Faultline do it, a few at a time. */
export async function groupThere(
  events: readonly NamedEvent[],
  { url, project, grouping }: { url: string; project: string; grouping: GroupingSettings | undefined },
): Promise<Grouped[]> {
  const grouped: Grouped[] = []
  // One by one: a body has a limit, and an event may be near it.
  for (const { name, event } of events) {
    const body = { project, events: [event], ...(grouping === undefined ? {} : { settings: { grouping } }) }
    const { events: answers } = (await ask(serverOf(url, process.env), '/grouping/explain', { json: body })) as {
      events: (ExceptionEvent | null)[]
    }
    const after = answers[0]
    grouped.push(after ? { name, after } : { name, dropped: 'a processor of the server' })
  }
  return grouped
}
