import { z } from 'zod'
import { parseRule, ruleId, type RuleSettings } from '../alerts/rule.ts'
import { writeRule } from '../alerts/write-rule.ts'
import { LIMITS } from '../model/limits.ts'
import { MS_PER_DAY } from '../model/time.ts'
import { createRule, deleteRule, findRule, replaceRule, type NamedSettings } from '../store/alerts/change-rules.ts'
import { countByRule, lastFired, type RuleCounts } from '../store/alerts/read-log.ts'
import { listRules, type RuleDocument } from '../store/alerts/rule-store.ts'
import * as schemas from './alert-schemas.ts'
import { checkRule, isOfConfig, nameTaken } from './check-rule.ts'
import { noInput, resolveRange } from './inputs.ts'
import { ApiProblem } from './problem.ts'
import { route, type Route, type RouteContext } from './route.ts'
import { isoOf, isoOrNull } from './show-alerts.ts'
import { tryRule } from './try-rule.ts'
import type { AlertRule } from './types.ts'

export const RULE_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/rules',
    summary: 'The alert rules, of the config and of those who use this, with what each decided of late',
    query: noInput,
    response: schemas.ruleList,
    answer: async (_, context) => {
      const rules = await showRules(await allRules(context), context)
      return { rules, nextCursor: null, total: rules.length }
    },
  }),
  route({
    method: 'post',
    path: '/rules',
    summary: 'Make an alert rule; it is judged within two seconds',
    query: noInput,
    body: schemas.ruleBody,
    response: schemas.rule,
    answer: async ({ body }, context) => {
      const { settings, rule } = checkRule(body, context)
      const { store, clock } = context
      const others = await allRules(context)
      if (others.length >= LIMITS.alertRules)
        throw new ApiProblem('conflict', `Cannot make another rule as there are ${others.length}, and ${LIMITS.alertRules} at most.`)
      if (isOfConfig(rule.id, context)) throw nameTaken()
      const made = await createRule(store.documents, clock, settings)
      if (made === undefined) throw nameTaken()
      return showOne(ofStore(made), context)
    },
  }),
  // Before the routes of single rules: `/rules/test` is no id.
  route({
    method: 'post',
    path: '/rules/test',
    summary: 'What a rule would have told of what is stored; writes nothing',
    query: noInput,
    body: schemas.ruleTest,
    response: schemas.ruleTrial,
    answer: async ({ body }, context) => {
      const { rule: sent, id, from, to } = body
      if ((sent === undefined) === (id === undefined))
        throw new ApiProblem('bad-request', 'Cannot try a rule as either rule or id must be given.', {
          errors: [{ at: 'body.rule', expected: 'a rule, or the id of one as body.id' }],
        })
      const range = resolveRange({ from, to }, context.clock.nowMs())
      if (sent !== undefined) return tryRule(checkRule(sent, context, 'body.rule').rule, range, context)
      const found = await anyRule(id!, context)
      return found === undefined ? undefined : tryRule(checkRule(found.settings, context, 'body.rule').rule, range, context)
    },
  }),
  route({
    method: 'get',
    path: '/rules/:id',
    summary: 'One alert rule',
    query: noInput,
    response: schemas.rule,
    answer: async ({ params }, context) => {
      const found = await anyRule(params['id']!, context)
      return found === undefined ? undefined : showOne(found, context)
    },
  }),
  route({
    method: 'put',
    path: '/rules/:id',
    summary: 'Replace an alert rule, also under another name, by which its id is another one',
    query: schemas.ruleReplaceInput,
    body: schemas.ruleBody,
    response: schemas.rule,
    answer: async ({ params, query, body }, context) => {
      const { settings, rule } = checkRule(body, context)
      const id = ownRule(params['id']!, context)
      if (rule.id !== id && isOfConfig(rule.id, context)) throw nameTaken()
      return replace(id, settings, query.version, context)
    },
  }),
  route({
    method: 'patch',
    path: '/rules/:id',
    summary: 'Switch an alert rule on or off, or mute it until a time',
    query: noInput,
    body: schemas.ruleSwitch,
    response: schemas.rule,
    answer: async ({ params, body: { enabled, mutedUntil } }, context) => {
      const found = await findRule(context.store.documents, ownRule(params['id']!, context))
      if (found === undefined) return undefined
      const switched = {
        ...(found.settings as NamedSettings),
        ...(enabled === undefined ? {} : { enabled }),
        ...(mutedUntil === undefined ? {} : { muted_until: mutedUntil }),
      }
      return replace(found._id, switched, found.updatedAt, context)
    },
  }),
  route({
    method: 'delete',
    path: '/rules/:id',
    summary: 'Delete an alert rule; answers it as it was',
    query: noInput,
    response: schemas.rule,
    answer: async ({ params }, context) => {
      const deleted = await deleteRule(context.store.documents, ownRule(params['id']!, context))
      return deleted === undefined ? undefined : showOne(ofStore(deleted), context)
    },
  }),
]

/** A rule wherever it stands. */
interface Known {
  id: string
  settings: Record<string, unknown>
  updatedAt: number | null
}

const ofConfig = (settings: RuleSettings): Known => ({ id: ruleId(settings.name), settings: writeRule(settings), updatedAt: null })
const ofStore = ({ _id, settings, updatedAt }: RuleDocument): Known => ({
  id: _id,
  settings: settings as Record<string, unknown>,
  updatedAt,
})

/** A rule of the config stands for one of that name in the store. */
async function allRules(context: RouteContext): Promise<Known[]> {
  const own = (context.alerts.judged?.rules ?? []).map(ofConfig)
  const names = new Set(own.map(({ id }) => id))
  return [...own, ...(await listRules(context.store.documents)).map(ofStore).filter(({ id }) => !names.has(id))]
}

async function anyRule(id: string, context: RouteContext): Promise<Known | undefined> {
  return (await allRules(context)).find((rule) => rule.id === id)
}

/** The id, unless the config has that rule. */
function ownRule(id: string, context: RouteContext): string {
  if (isOfConfig(id, context))
    throw new ApiProblem('read-only', 'Cannot change this rule here as it is written in the config: change it there.')
  return id
}

async function replace(
  id: string,
  settings: NamedSettings,
  version: number | undefined,
  context: RouteContext,
): Promise<AlertRule | undefined> {
  const saved = await replaceRule(context.store.documents, context.clock, id, settings, version)
  if (saved === 'taken') throw nameTaken()
  if (saved === 'changed') throw new ApiProblem('conflict', 'Cannot save this rule as somebody else has saved it meanwhile: read it again.')
  return saved === undefined ? undefined : showOne(ofStore(saved), context)
}

const showOne = async (rule: Known, context: RouteContext): Promise<AlertRule> => (await showRules([rule], context))[0]!

async function showRules(rules: readonly Known[], { store, clock }: RouteContext): Promise<AlertRule[]> {
  const counts = await countByRule(store.documents, clock.nowMs() - MS_PER_DAY)
  return Promise.all(
    rules.map(async (rule) =>
      showRule(rule, counts.get(rule.id) ?? { fired: 0, held: 0, suppressed: 0 }, await lastFired(store.documents, rule.id)),
    ),
  )
}

function showRule({ id, settings, updatedAt }: Known, day: RuleCounts, lastAt: number | undefined): z.output<typeof schemas.rule> {
  const parsed = parseRule(settings)
  const read = 'settings' in parsed ? parsed.settings : undefined
  return {
    id,
    name: read?.name ?? String(settings['name'] ?? id),
    readOnly: updatedAt === null,
    settings,
    problem: 'settings' in parsed ? null : parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('; '),
    enabled: read?.enabled ?? false,
    severity: read?.severity ?? 'p2',
    mutedUntil: read?.muted_until ?? null,
    lastFired: isoOrNull(lastAt),
    day,
    version: updatedAt,
    updatedAt: updatedAt === null ? null : isoOf(updatedAt),
  }
}
