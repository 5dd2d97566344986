import { parseRule, ruleId, ruleOf, type Rule } from '../alerts/rule.ts'
import type { NamedSettings } from '../store/alerts/change-rules.ts'
import { ApiProblem, type FieldError } from './problem.ts'
import type { RouteContext } from './route.ts'

/** A rule as sent, and as judged; every problem at once, each with its path, in the words of the config. `at` is where it stands in the body. */
export function checkRule(sent: unknown, { alerts }: RouteContext, at = 'body'): { settings: NamedSettings; rule: Rule } {
  const parsed = parseRule(sent)
  if ('problems' in parsed)
    throw refused(parsed.problems.map(({ path, message }) => ({ at: path === '' ? at : `${at}.${path}`, expected: message })))
  const known = alerts.channels.map(({ id }) => id)
  const unknown = parsed.settings.routes.flatMap((route, i) => (route === 'owner' || known.includes(route) ? [] : [{ route, i }]))
  if (unknown.length > 0) {
    const channels = known.length === 0 ? 'none is configured there' : `those are ${known.join(', ')}`
    throw refused(unknown.map(({ route, i }) => ({ at: `${at}.routes[${i}]`, expected: `expected a channel of the alerts pipeline, or owner: ${channels}; got "${route}"` }))) // prettier-ignore
  }
  return { settings: sent as NamedSettings, rule: ruleOf(parsed.settings) }
}

export const nameTaken = (): ApiProblem => refused([{ at: 'body.name', expected: 'expected a name that no other rule has' }])

/** Whether the config has a rule of that id, which the API can not change. */
export const isOfConfig = (id: string, { alerts }: RouteContext): boolean =>
  alerts.judged?.rules.some(({ name }) => ruleId(name) === id) ?? false

export function refused(errors: FieldError[]): ApiProblem {
  return new ApiProblem('bad-request', errors.map(({ at, expected }) => `${at}: ${expected}`).join('; '), { errors })
}
