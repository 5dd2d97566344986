import { testCollector } from '../../../exporters/mongodb/testing/collector.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import type { Alert } from '../../model/alert.ts'
import { testHost } from '../../contract/host.ts'
import type { ManualClock } from '../../pipeline/clock.ts'
import type { AlertLogDocument } from '../../store/alerts/alert-documents.ts'
import type { Store } from '../../store/index.ts'
import { testEvent, type TestEvent } from '../../store/test-event.ts'
import { parseRule, ruleOf, type Rule } from '../rule.ts'
import { createTicker } from '../ticker.ts'
import { noiseFields, noiseOf, type NoiseSettings } from '../settings.ts'
import { z } from 'zod'

export interface AlertingOptions {
  rules: readonly unknown[]
  noise?: Record<string, unknown>
  channels?: readonly string[]
  routesOf?: (project: string, owner: string) => readonly string[]
}

export function rulesOf(rules: readonly unknown[]): Rule[] {
  return rules.map((rule) => {
    const parsed = parseRule(rule)
    if ('problems' in parsed) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('; '))
    return ruleOf(parsed.settings)
  })
}

export const noise = (settings: Record<string, unknown> = {}): NoiseSettings => noiseOf(z.strictObject(noiseFields).parse(settings))

/** Events in, alerts out, on a clock that the test moves: the store exporters and the evaluator, ticked by hand, as each second would. */
export function alerting(store: Store, clock: ManualClock, options: AlertingOptions) {
  const sent: Alert[] = []
  const rules = rulesOf(options.rules)
  const channels = options.channels ?? ['slack']
  const ticker = createTicker({
    store,
    clock,
    log: testHost().log,
    report: () => {},
    noise: noise(options.noise),
    channels,
    rules: async () => rules,
    routesOf: async () => options.routesOf ?? (() => []),
    emit: async (alerts) => void sent.push(...alerts),
    me: 'local',
  })
  const collector = testCollector(store, clock)
  return {
    sent,
    rules,
    channels,
    ticker,
    /** Stores a block and hands over what changed, at this moment. */
    async send(events: ExceptionEvent[]): Promise<void> {
      await collector.send(events)
      await ticker.keep(collector.alerts.splice(0))
    },
    /** Moves the clock on, ticking each so many seconds. */
    async pass(seconds: number, every = 1): Promise<void> {
      for (let passed = 0; passed < seconds; passed += every) {
        await clock.advance(Math.min(every, seconds - passed) * 1000)
        await ticker.tick()
      }
    },
    async log(project: string): Promise<AlertLogDocument[]> {
      const found = store.documents.collection<AlertLogDocument>('alert_log').find({ project }).sort({ at: 1, _id: 1 })
      return (await found.toArray()) as AlertLogDocument[]
    },
  }
}

export const NO_BASELINE = { baseline: '0' }

export type Watching = ReturnType<typeof watch>

/** Rules of one project alone, as tests that share stores need; those watched before are done then. */
export function watch(clock: ManualClock, store: () => Store) {
  let last: { stop(): Promise<void> } | undefined
  return async (project: string, rule: object | object[], options: Omit<AlertingOptions, 'rules'> = {}) => {
    const rules = [rule].flat().map((one) => ({ project, ...one }))
    const alerts = alerting(store(), clock, { noise: NO_BASELINE, ...options, rules })
    await last?.stop()
    last = alerts.ticker
    await clock.advance(1000)
    await alerts.ticker.tick()
    alerts.sent.length = 0
    return {
      ...alerts,
      event: (event: Partial<TestEvent> = {}) => testEvent({ project, at: clock.nowMs(), app: 'a', release: '', ...event }),
    }
  }
}
