import type { z } from 'zod'
import { PermanentError, RetryableError } from '../pipeline/component.ts'
import type { Component, Consumer, ReceiverDefinition, Signal, SignalData } from '../pipeline/component.ts'
import { checkLifecycle, configOf, inTime, nameOf, promise, seeded, watchedHost } from './check.ts'

/** What the sender was told: taken, try again, or never again. */
export type Told = 'accepted' | 'try_again' | 'refused'

export interface ReceiverCheck<S extends Signal> {
  /** As it would stand in YAML; a receiver that listens takes port 0. */
  config?: unknown
  /** Of what `send` sends. */
  signal: S
  /** Sends one item to the started receiver, and tells what it answered. */
  send(receiver: Component): Promise<Told>
}

const ROUNDS = 30

/**
 * Checks that a receiver keeps its contract: the lifecycle; and, with a pipeline behind it that randomly takes, refuses for now and
 * refuses for good, that the sender is told just that, and that nothing is said to be taken which the pipeline has not taken.
 * Throws an `AssertionError` with a sentence.
 */
export async function checkReceiver<S extends Signal, C extends z.ZodType>(
  definition: ReceiverDefinition<C>,
  { config, signal, send }: ReceiverCheck<S>,
): Promise<void> {
  const name = nameOf(definition)
  const parsed = configOf(definition, config) as z.output<C>
  promise(definition.stability[signal] !== undefined, `${name} must state its stability for ${signal}`)
  let next: Told = 'accepted'
  let taken = 0
  let offered = 0
  const consumer: Consumer<Signal> = {
    async consume(data) {
      offered++
      promise(sizeOf(data) > 0, `${name} must not pass on an empty batch`)
      if (next === 'try_again') throw new RetryableError('the pipeline is full for now')
      if (next === 'refused') throw new PermanentError('the pipeline does not want this')
      taken++
      return { rejected: 0 }
    },
  }
  const consumers = Object.fromEntries(Object.keys(definition.stability).map((known) => [known, consumer]))
  await checkLifecycle(name, (host) => definition.create(parsed, consumers, host))

  const receiver = definition.create(parsed, consumers, watchedHost().host)
  await inTime(receiver.start?.(), `${name} must start`)
  const answers: Told[] = ['accepted', 'try_again', 'refused']
  const random = seeded(11)
  try {
    for (let round = 0; round < ROUNDS; round++) {
      next = answers[round] ?? answers[Math.floor(random() * answers.length)]!
      const before = { taken, offered }
      const told = await inTime(send(receiver), `${name} must answer the sender`)
      promise(offered > before.offered, `${name} must pass on what was sent`)
      promise(told === next, `${name} must tell the sender "${next}" when its pipeline says so, and told "${told}"`)
      const expected = next === 'accepted' ? 1 : 0
      promise(
        taken - before.taken === expected,
        `${name} must pass on each item once: ${taken - before.taken} were taken, ${expected} were said to be`,
      )
    }
  } finally {
    await receiver.shutdown?.()
  }
}

function sizeOf(data: SignalData[Signal]): number {
  return Array.isArray(data) ? data.length : data.items
}
