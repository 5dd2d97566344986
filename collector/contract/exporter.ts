import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { Alert } from '../model/alert.ts'
import { LIMITS } from '../model/limits.ts'
import { PermanentError } from '../pipeline/component.ts'
import type { Exporter, ExporterDefinition, Signal, SignalData } from '../pipeline/component.ts'
import { checkLifecycle, configOf, inTime, nameOf, promise, seeded, watchedHost } from './check.ts'

/** How the other side answers: with success, with what may be tried again, with what can not. */
export type Answer = 'accept' | 'refuse_for_now' | 'refuse_for_good'

export interface ExporterCheck<S extends Signal> {
  /** As it would stand in YAML. */
  config?: unknown
  /** Batches to send; cloned before use. Of one alert each where the delivery is `outbox`. */
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
 * means accepted and rejecting means not. One whose delivery is `outbox` is given alerts of every shape, too, each of which it must send or pass over.
 * Throws an `AssertionError` with a sentence.
 */
export async function checkExporter<S extends Signal, C extends z.ZodType>(
  definition: ExporterDefinition<S, C>,
  { config, batches, answer, accepted }: ExporterCheck<S>,
): Promise<void> {
  const name = nameOf(definition)
  const parsed = configOf(definition, config) as z.output<C>
  promise(batches.length > 0, 'the check needs at least one batch')
  promise(typeof definition.leavesMachine(parsed) === 'boolean', `${name} must say whether data leaves the machine by it`)
  const outbox = definition.delivery === 'outbox'
  promise(
    !outbox || batches.every((batch) => Array.isArray(batch) && batch.length === 1),
    `${name} gets one alert at a time, so each batch of the check holds one`,
  )
  await checkLifecycle(name, (host) => definition.create(parsed, host))

  const exporter = definition.create(parsed, watchedHost().host)
  await inTime(exporter.start?.(), `${name} must start`)
  try {
    await answer?.('accept')
    const odd = outbox ? (oddAlerts((batches[0] as Alert[])[0]!) as [string, SignalData[S]][]) : []
    for (const [what, batch] of [...batches.map((one) => ['', one] as const), ...odd]) {
      const given = structuredClone(batch)
      const error = await send(name, exporter, given)
      promise(error === undefined, `${name}${what} must resolve when the other side accepts, but rejects: ${String(error)}`)
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

/** What rules really hand on. */
function oddAlerts(alert: Alert): [what: string, batch: Alert[]][] {
  const { id, project, time, level } = alert
  const nothing = { issueId: '', shortId: '', type: '', message: '', culprit: '', service: '', environment: '', release: '', eventId: '' }
  const bare: Alert = { id, kind: 'silent', project, time, level, ...nothing }
  const member = { ...nothing, project, level, kind: 'new' as const, reason: 'seen for the first time', type: 'TypeError' }
  const members = Array.from({ length: LIMITS.alertMembers }, () => ({ ...member }))
  const made: [string, Alert][] = [
    ['that ends what another began', { ...alert, state: 'resolved' }],
    ['about no single issue', { ...bare, headline: 'shop stopped sending' }],
    ['that stands for many', { ...bare, kind: 'digest', headline: '41 new issues', members, total: 1_000 }],
    ['of a trial', { ...bare, kind: 'test' }],
    ['with a message of a megabyte', { ...alert, type: 'T'.repeat(500), message: 'x '.repeat(500_000) }],
    [
      'with lone surrogates, NUL and markup',
      { ...alert, message: '\ud800\0\udfff <@everyone> *b* & </b> ${x} {{y}}', culprit: '`a`\r\nb: c' },
    ],
  ]
  return made.map(([what, odd]) => [`, given an alert ${what},`, [odd]])
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
