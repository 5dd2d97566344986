import {
  createTicker,
  defineProcessor,
  drop,
  noiseFields,
  noiseOf,
  RetryableError,
  ruleList,
  ruleOf,
  z,
  type Rule,
} from '../../collector/api.ts'
import { rulesInUse } from './rules-in-use.ts'

/** How long a batch may take to be kept; what is kept twice is judged once. */
const KEEP_MS = 2_000

/** Whom `assigned:me` in a filter means: nobody is signed in where rules are judged. */
const ME = 'local'

export default defineProcessor({
  type: 'alert_rules',
  description: 'Judges changes of issues and what is stored by rules, and tells channels of what matters, once and with the reason.',
  signal: 'alerts',
  stability: 'alpha',
  config: z.strictObject({ rules: ruleList.prefault([]).describe('Rules that the API can not change.'), ...noiseFields }),
  check: ({ rules }, { channels }) => unknownRoutes(rules, channels),
  create(config, host, emit) {
    const own: Rule[] = config.rules.map(ruleOf)
    const channels = host.channels()
    let ticker: ReturnType<typeof createTicker> | undefined
    return {
      async start() {
        // Made to run single items again: nothing is judged there.
        if (emit === undefined) return
        const store = host.store()
        const rules = await rulesInUse(host, store, own)
        ticker = createTicker({
          store,
          clock: host.clock,
          log: host.log,
          report: host.report,
          noise: noiseOf(config),
          channels,
          me: ME,
          emit,
          ...rules,
        })
        ticker.start()
      },
      async process(candidates) {
        if (ticker === undefined) return candidates.map(() => drop('not_judged'))
        const late = new AbortController()
        try {
          // Before the guard's own limit, after which a candidate would go on unjudged.
          await Promise.race([
            ticker.keep(candidates),
            host.clock.sleep(KEEP_MS, late.signal).then(() => Promise.reject(new Error('the store takes too long'))),
          ])
        } catch (error) {
          throw new RetryableError(`Cannot keep changes of issues to be judged: ${String(error)}`, { cause: error })
        } finally {
          late.abort()
        }
        return candidates.map(() => drop('judged_later'))
      },
      shutdown: () => ticker?.stop(),
    }
  },
})

/** Routes that are no channels, by their place. */
function unknownRoutes(
  rules: readonly { routes: readonly string[] }[],
  channels: readonly string[],
): { path: (string | number)[]; message: string }[] {
  const known = channels.length === 0 ? 'there is none yet' : `those are ${channels.join(', ')}`
  return rules.flatMap(({ routes }, i) =>
    routes.flatMap((route, k) =>
      route === 'owner' || channels.includes(route)
        ? []
        : [
            {
              path: ['rules', i, 'routes', k],
              message: `expected a channel, an exporter of the alerts pipeline that tells people: ${route} is none; ${known}`,
            },
          ],
    ),
  )
}
