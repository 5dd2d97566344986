import { DEFAULT_RULES } from '../../alerts/default-rules.ts'
import { parseRule, ruleId, ruleOf, type Rule } from '../../alerts/rule.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'

/** `rules`: a rule as somebody wrote it, in the fields of the config. */
export interface RuleDocument {
  /** Hash of the name. */
  _id: string
  /** As sent: times are texts. */
  settings: unknown
  /** Rules are judged in this order. */
  createdAt: number
  updatedAt: number
}

/** `rules`, of which this one says that the default set was written once: whoever deletes it does not get it back. */
const SEEDED = 'default rules'

export const ruleDocuments = (documents: DocumentStore) => documents.collection<RuleDocument>('rules')

/** The default set, at the first start. Several collectors may start at once: each rule is written once. */
export async function seedRules(documents: DocumentStore, clock: Clock): Promise<void> {
  const rules = ruleDocuments(documents)
  if ((await rules.findOne({ _id: SEEDED })) !== null) return
  const now = clock.nowMs()
  const fresh = DEFAULT_RULES.map((settings, i) => ({ _id: ruleId(settings.name), settings, createdAt: now + i, updatedAt: now }))
  try {
    await rules.insertMany([...fresh, { _id: SEEDED, settings: null, createdAt: now, updatedAt: now }], { ordered: false })
  } catch (error) {
    if ((error as { code?: unknown }).code !== 11000) throw error
  }
}

/** Rules of the store, as they were written, in their order. */
export async function listRules(documents: DocumentStore): Promise<RuleDocument[]> {
  const found = (await ruleDocuments(documents).find({}).sort({ createdAt: 1, _id: 1 }).toArray()) as RuleDocument[]
  return found.filter(({ _id }) => _id !== SEEDED)
}

/** Those that can be used, and those that can not any more, each with why. */
export async function readRules(documents: DocumentStore): Promise<{ rules: Rule[]; broken: { id: string; message: string }[] }> {
  const rules: Rule[] = []
  const broken: { id: string; message: string }[] = []
  for (const { _id, settings } of await listRules(documents)) {
    const parsed = parseRule(settings)
    if ('settings' in parsed) rules.push(ruleOf(parsed.settings))
    else broken.push({ id: _id, message: parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('; ') })
  }
  return { rules, broken }
}
