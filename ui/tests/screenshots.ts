/** Pictures of every page and state, light and dark, on a desk and on a phone: `node ui/tests/screenshots.ts <folder> [name]`. */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser, startFixture } from './browser.ts'
import type { State } from './fixture-api.ts'
import { makeIssues } from './fixture-data.ts'

const folder = process.argv[2] ?? join(tmpdir(), 'faultline-screenshots')
const only = process.argv[3]
const first = makeIssues(128, Date.now())[0]!.id

const PICTURES: [name: string, path: string, state?: State][] = [
  ['list', '/issues'],
  ['issue', `/issues/${first}`],
  ['trail', `/issues/${first}?tab=trail`],
  ['trace', `/issues/${first}?tab=trace`],
  ['attributes', `/issues/${first}?tab=attributes`],
  ['grouping', `/issues/${first}?tab=grouping`],
  ['scrubbed', `/issues/${first}?tab=scrubbed`],
  ['activity', `/issues/${first}?tab=activity`],
  ['hostile-issue', `/issues/${'e'.repeat(20)}`, 'hostile'],
  ['events', '/events'],
  ['releases', '/releases'],
  ['releases-never', '/releases?range=all', 'never'],
  ['releases-none', '/releases?environment=nowhere', 'never'],
  ['releases-away', '/releases', 'away'],
  ['release', '/releases/1.4.12?project=shop&service=storefront'],
  ['release-fair', '/releases/1.4.9'],
  ['release-events', '/releases/1.4.10'],
  ['release-missing', '/releases/nothing'],
  ['alerts', '/alerts'],
  ['alerts-failing', '/alerts', 'failing'],
  ['alerts-never', '/alerts', 'never'],
  ['alerts-none', '/alerts?service=nowhere'],
  ['alerts-away', '/alerts', 'away'],
  ['alert', `/alerts/${'5'.padStart(32, '0')}`],
  ['alert-kept', `/alerts/${'2'.padStart(32, '0')}`],
  ['alert-rules', '/alerts/rules'],
  ['alert-rule-new', '/alerts/rules/new'],
  ['alert-channels', '/alerts/channels', 'failing'],
  ['settings', '/settings'],
  ['settings-keys', '/settings/keys'],
  ['settings-grouping', '/settings/grouping'],
  ['settings-ownership', '/settings/ownership?project=shop'],
  ['settings-scrub', '/settings/scrub'],
  ['settings-ignore', '/settings/ignore'],
  ['settings-lifecycle', '/settings/lifecycle'],
  ['settings-artifacts', '/settings/artifacts'],
  ['never', '/issues', 'never'],
  ['done', '/issues', 'done'],
  ['no-match', '/issues?query=is:unresolved level:error service:nowhere'],
  ['away', '/issues', 'away'],
  ['part', `/issues/${first}`, 'part'],
  ['stale', '/issues', 'stale'],
  ['hostile', '/issues', 'hostile'],
  ['bad-query', '/issues?query=is:wrong'],
  ['missing', '/issues/00000000000000000000'],
]

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
const fixture = await startFixture()
for (const scheme of ['light', 'dark'] as const) {
  for (const [device, viewport] of [
    ['desk', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    const context = await browser.newContext({ viewport, colorScheme: scheme, hasTouch: device === 'phone', isMobile: device === 'phone' })
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && console.error(`${message.text()} (${page.url()})`))
    for (const [name, path, state = 'normal'] of PICTURES) {
      if (only !== undefined && !only.split(',').includes(name)) continue
      await fixture.set(state)
      await page.goto(`${fixture.address}${path}`)
      await page.getByText('live', { exact: true }).waitFor()
      await page.screenshot({ path: join(folder, `${name}-${device}-${scheme}.png`) })
    }
    await context.close()
  }
}
await fixture.close()
await browser.close()
console.log(folder)
