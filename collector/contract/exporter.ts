import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { PermanentError } from '../pipeline/component.ts'
import type { Exporter, ExporterDefinition, Signal, SignalData } from '../pipeline/component.ts'
import { checkLifecycle, configOf, inTime, nameOf, promise, seeded, watchedHost } from './check.ts'

/** How the other side answers: with success, with what may be tried again, with what can not. */
export type Answer = 'accept' | 'refuse_for_now' | 'refuse_for_good'

export interface ExporterCheck<S extends Signal> {
  /** As it would stand in YAML. */
  config?: unknown
  /** Batches to send; cloned before use. */
  batches: SignalData[S][]
  /** Makes the other side answer so from now on. Without it only success is checked. */
  answer?(how: Answer): void | Promise<void>
  /** How many batches the other side has accepted so far. */
  accepted?(): number | Promise<number>
}

const ROUNDS = 30

/**
 * Checks that an exporter keeps its contract: the lifecycle; the batch is left as it was; `leavesMachine` answers; an aborted call ends;
 * a refusal for now is an error that may be retried, one for good is a `PermanentError`; and under a random mix of answers, resolving
 * means accepted and rejecting means not. Throws an `AssertionError` with a sentence.
 */
export async function checkExporter<S extends Signal, C extends z.ZodType>(
  definition: ExporterDefinition<S, C>,
  { config, batches, answer, accepted }: ExporterCheck<S>,
): Promise<void> {
  const name = nameOf(definition)
  const parsed = configOf(definition, config) as z.output<C>
  promise(batches.length > 0, 'the check needs at least one batch')
  promise(typeof definition.leavesMachine(parsed) === 'boolean', `${name} must say whether data leaves the machine by it`)
  await checkLifecycle(name, (host) => definition.create(parsed, host))

  const exporter = definition.create(parsed, watchedHost().host)
  await inTime(exporter.start?.(), `${name} must start`)
  try {
    await answer?.('accept')
    for (const batch of batches) {
      const given = structuredClone(batch)
      const error = await send(name, exporter, given)
      promise(error === undefined, `${name} must resolve when the other side accepts, but rejects: ${String(error)}`)
      promise(isDeepStrictEqual(given, batch), `${name} must not change the batch, which other exporters get, too`)
    }
    await inTime(
      exporter.export(structuredClone(batches[0]!), {}, AbortSignal.abort()).catch(() => {}),
      `${name} must end when its call is aborted`,
    )
    if (answer !== undefined) await checkAnswers(name, exporter, batches, answer, accepted)
  } finally {
    await exporter.shutdown?.()
  }
}

async function checkAnswers<S extends Signal>(
  name: string,
  exporter: Exporter<S>,
  batches: SignalData[S][],
  answer: NonNullable<ExporterCheck<S>['answer']>,
  accepted: ExporterCheck<S>['accepted'],
): Promise<void> {
  const random = seeded(7)
  const answers: Answer[] = ['accept', 'refuse_for_now', 'refuse_for_good']
  let expected = (await accepted?.()) ?? 0
  for (let round = 0; round < ROUNDS; round++) {
    // Each at least once, whatever the dice say.
    const how = answers[round] ?? answers[Math.floor(random() * answers.length)]!
    await answer(how)
    const error = await send(name, exporter, structuredClone(batches[round % batches.length]!))
    if (how === 'accept') {
      expected++
      promise(error === undefined, `${name} must resolve when the other side accepts, but rejects: ${String(error)}`)
    } else {
      promise(error !== undefined, `${name} must reject when the other side refuses`)
      const permanent = error instanceof PermanentError
      if (how === 'refuse_for_good')
        promise(permanent, `${name} must reject with a PermanentError when sending again can not help, got ${String(error)}`)
      else promise(!permanent, `${name} must not reject with a PermanentError when sending again may help`)
    }
    const found = await accepted?.()
    promise(
      found === undefined || found === expected,
      `${name} must send each batch once: ${found} were accepted, ${expected} were said to be`,
    )
  }
}

async function send<S extends Signal>(name: string, exporter: Exporter<S>, batch: SignalData[S]): Promise<unknown> {
  try {
    await inTime(exporter.export(batch, {}, new AbortController().signal), `${name} must answer`)
    return undefined
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') throw error
    return error ?? new Error('nothing')
  }
}
