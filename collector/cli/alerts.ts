import type { ParseArgsConfig } from 'node:util'
import type { AlertDelivery, AlertEntry, AlertList, AlertRule, AlertRuleList, AlertRuleTrial } from '../api/types.ts'
import { findRule, readRuleFile } from './alerts/name-rule.ts'
import { showDelivery, showEntries, showEntry, showRules, showTrial } from './alerts/show.ts'
import { untilOf } from './alerts/times.ts'
import { answering, type Ask, runCommand, type Subcommand, UsageError, type ValuesOf } from './subcommands.ts'

const HELP = `faultline alerts: rules of alerts and what they decided, in a running Faultline.

  faultline alerts list              what fired, what was held and what nobody heard, newest first, with the reason of each
      --rule RULE                    of this rule
      --decision NAME                fired, held or suppressed
      --service NAME, --project NAME
      --from TIME, --to TIME         RFC 3339, or 24h back from now; the last 24h without
      --limit COUNT                  50 without, 100 at most
  faultline alerts show ID           one decision: its numbers, the filter, who heard of it and each attempt
  faultline alerts rules             the rules, and what each decided within 24 hours
  faultline alerts test RULE         what a rule would have told, when and why, and what it would have kept back; writes nothing
      --from TIME, --to TIME         as above; at most 31 days
  faultline alerts mute RULE         tell nothing of it
      --for TIME                     30m, 2h, 7d; 0 to end it
  faultline alerts send-test CHANNEL a test message by a channel, and what became of it
      --severity NAME                p1, p2 or p3, which it is without

  RULE is a name, an id, or for test a YAML or JSON file with one rule in the fields of the config, - for the standard input.

  --json                             print JSON
  --url URL                          where Faultline answers; without it FAULTLINE_URL, else http://127.0.0.1:4319
  FAULTLINE_TOKEN                    environment variable: sent as Bearer
`

const OPTIONS = {
  rule: { type: 'string' },
  decision: { type: 'string' },
  service: { type: 'string' },
  project: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  limit: { type: 'string' },
  for: { type: 'string' },
  severity: { type: 'string' },
  json: { type: 'boolean' },
  url: { type: 'string' },
  help: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

type Values = ValuesOf<typeof OPTIONS>

const SUBCOMMANDS: Readonly<Record<string, Subcommand<Values>>> = {
  list: answering({
    takes: ['rule', 'decision', 'service', 'project', 'from', 'to', 'limit'],
    of: undefined,
    answer: async (send, { rule, from = '24h', to, ...values }) => {
      const named = rule === undefined ? {} : { rule: (await findRule(send, rule)).id }
      const asked = { ...named, ...rangeOf(from, to), ...pick(values, ['decision', 'service', 'project', 'limit']) }
      const list = (await send(`/alerts?${new URLSearchParams(asked)}`)) as AlertList
      return { data: list.alerts, text: showEntries(list) }
    },
  }),
  show: answering({
    takes: [],
    of: 'one id of the log',
    answer: async (send, _, id) => {
      const entry = (await send(`/alerts/${encodeURIComponent(id)}`)) as AlertEntry
      return { data: entry, text: showEntry(entry) }
    },
  }),
  rules: answering({
    takes: [],
    of: undefined,
    answer: async (send) => {
      const { rules } = (await send('/rules')) as AlertRuleList
      return { data: rules, text: showRules(rules) }
    },
  }),
  test: answering({
    takes: ['from', 'to'],
    of: 'one rule',
    answer: async (send, { from = '24h', to }, name) => {
      const rule = (await readRuleFile(name)) ?? { id: (await findRule(send, name)).id }
      const trial = (await send('/rules/test', { json: { ...rule, ...rangeOf(from, to) } })) as AlertRuleTrial
      return { data: trial, text: showTrial(trial) }
    },
  }),
  mute: answering({
    takes: ['for'],
    of: 'one rule',
    answer: async (send, values, name) => {
      const mutedUntil = untilOf(values.for ?? '')
      if (mutedUntil === undefined) throw new UsageError('Cannot mute a rule without --for and a time such as 30m, 2h or 7d, or 0')
      const { id } = await findRule(send, name)
      const rule = (await send(`/rules/${id}`, { json: { mutedUntil }, method: 'PATCH' })) as AlertRule
      return { data: rule, text: showRules([rule]) }
    },
  }),
  'send-test': answering({
    takes: ['severity'],
    of: 'one channel',
    answer: async (send, { severity }, channel) => {
      const sent = (await send('/alerts/test', { json: { channel, ...(severity === undefined ? {} : { severity }) } })) as AlertDelivery
      const known = await whenTried(send, sent)
      return { data: known, text: showDelivery(known) }
    },
  }),
}

/** The command line from behind `faultline alerts` on: `runCommand`. */
export const alerts = (args: readonly string[]): Promise<number> =>
  runCommand({ name: 'alerts', help: HELP, options: OPTIONS, subcommands: SUBCOMMANDS }, args)

/** `24h` is back from now, as `-24h` is for the API; `now` is where it ends anyway. */
function rangeOf(from: string, to: string | undefined): Record<string, string> {
  const back = (time: string): string => (/^\d+[mhd]$/.test(time) ? `-${time}` : time)
  return { from: back(from), ...(to === undefined || to === 'now' ? {} : { to: back(to) }) }
}

function pick(values: Values, names: readonly (keyof Values)[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, String(values[name])]])))
}

/** Looked at so often, so far apart, until somebody tried to send it. */
const LOOKS = 20
const LOOK_MS = 500

async function whenTried(send: Ask, sent: AlertDelivery): Promise<AlertDelivery> {
  let known = sent
  for (let look = 0; look < LOOKS && known.tries === 0 && known.state === 'waiting'; look++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    known = (await send(`/deliveries/${sent.alert}?${new URLSearchParams({ channel: sent.channel })}`)) as AlertDelivery
  }
  return known
}
