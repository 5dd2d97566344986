import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ruleList, z } from '../../collector/api.ts'
import alertRules from './index.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const rowsOf = (text: string): string[] => [...text.matchAll(/^\| `(\w+)` /gm)].map(([, key]) => key!)

describe('what is written of alert_rules', () => {
  test('its README has a row for each key of the config', () => {
    expect(rowsOf(read('README.md'))).toEqual(Object.keys(alertRules.config.shape))
  })

  test('the guide has a row for each field of a rule', () => {
    const { items } = z.toJSONSchema(ruleList, { io: 'input', unrepresentable: 'any' }) as unknown as { items: { properties: object } }
    expect(rowsOf(read('../../docs/alerts.md').split('## Conditions')[0]!)).toEqual(Object.keys(items.properties))
  })

  test('the examples of the guide are rules', () => {
    const blocks = [...read('../../docs/alerts.md').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => parse(text!) as unknown)
    const [config, examples] = blocks as [{ processors: { alert_rules: { rules: object[] } } }, object[]]
    const rules = [...config.processors.alert_rules.rules, ...examples]
    expect(rules.length).toBeGreaterThan(10)
    expect(alertRules.config.safeParse({ rules }).error?.issues).toBeUndefined()
  })
})
