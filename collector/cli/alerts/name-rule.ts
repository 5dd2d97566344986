import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { parse as parseYaml } from 'yaml'
import type { AlertRule, AlertRuleList } from '../../api/types.ts'
import type { Ask } from '../subcommands.ts'

/** The rule of that name, whatever its capitals, or of that id. Throws a sentence with the names that there are. */
export async function findRule(send: Ask, name: string): Promise<AlertRule> {
  const { rules } = (await send('/rules')) as AlertRuleList
  const found = rules.find((rule) => rule.id === name || rule.name.toLowerCase() === name.trim().toLowerCase())
  if (found !== undefined) return found
  const names = rules.map((rule) => `"${rule.name}"`).join(', ')
  throw new Error(`Cannot find rule "${name}": ${rules.length === 0 ? 'there are none' : `there are ${names}`}`)
}

/** The rule that a file holds, by itself or as the one of a list or of `rules`; undefined where there is no such file. Throws a sentence. */
export async function readRuleFile(file: string): Promise<{ rule: unknown } | undefined> {
  if (file !== '-' && !(/\.(ya?ml|json)$/i.test(file) || existsSync(file))) return undefined
  const written = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
  let value: unknown
  try {
    value = parseYaml(written)
  } catch (error) {
    throw new Error(`Cannot read the rule of ${file}: ${(error as Error).message}`, { cause: error })
  }
  const inside = isMap(value) && Array.isArray(value['rules']) ? value['rules'] : value
  const rules: unknown[] = Array.isArray(inside) ? inside : [inside]
  if (rules.length !== 1 || !isMap(rules[0]))
    throw new Error(`Cannot try what ${file} holds as it takes one rule: there are ${rules.length}`)
  return { rule: rules[0] }
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
