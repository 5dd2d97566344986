import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPages, type Fixture, type Pages } from './browser.ts'
import { makeIssues } from './fixture-data.ts'

const FIRST = makeIssues(128, Date.now())[0]!.id
const ALERT = `/alerts/${'2'.padStart(32, '0')}`
/** Bytes of JavaScript, compressed, that the list loads: it must be quick on a phone. */
const LIST_SCRIPT_LIMIT = 70 * 1024

let pages: Pages
let fixture: Fixture
let context: BrowserContext
let page: Page
let failures: string[]

beforeAll(async () => {
  pages = await openPages()
  fixture = pages.fixture
})

afterAll(() => pages?.close())

beforeEach(() => open({}))

async function open(options: Parameters<Pages['fresh']>[0]): Promise<void> {
  ;({ page, context, failures } = await pages.fresh(options))
}

const go = (path: string): Promise<unknown> => pages.go(path)

const rows = () => page.getByRole('list', { name: 'Issues' }).getByRole('listitem')

describe('the list of issues', () => {
  test('shows at least 12 issues without scrolling at 1440 by 900', async () => {
    await go('/')
    expect(new URL(page.url()).pathname).toBe('/issues')
    let above = 0
    for (const row of await rows().all()) {
      const box = (await row.boundingBox())!
      expect(box.height).toBeLessThanOrEqual(56)
      if (box.y + box.height <= 900) above++
    }
    expect(above).toBeGreaterThanOrEqual(12)
  })

  test('searches by the box, and the address says what is seen', async () => {
    await go('/issues')
    await page.keyboard.press('/')
    await page.keyboard.type('is:unresolved level:fatal')
    await page.keyboard.press('Enter')
    await page.waitForURL(/level%3Afatal|level:fatal/)
    await page
      .getByText('27 issues')
      .or(page.getByText(/^\d+ issues$/))
      .waitFor()
    expect(await rows().getByText('fatal', { exact: true }).count()).toBe(await rows().count())
    await page.goBack()
    expect(new URL(page.url()).search).toBe('')
  })

  test('pages on by a cursor and comes back to the first page', async () => {
    await go('/issues?range=all')
    const first = await rows().first().innerText()
    await page.getByRole('link', { name: 'Next page' }).click()
    await page.waitForURL(/cursor=50/)
    expect(await rows().first().innerText()).not.toBe(first)
    await page.getByRole('link', { name: 'First page' }).click()
    await page.waitForURL(/range=all$/)
  })

  test('says what a search error is, in the words of the server', async () => {
    await go('/issues?query=is:wrong')
    await page.getByRole('alert').getByText('expected one of unresolved').waitFor()
  })

  test('names the filter without which most would match', async () => {
    await go('/issues?query=is:unresolved+service:nowhere')
    await page.getByText('service:nowhere', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Search without it' }).click()
    await rows().first().waitFor()
    expect(new URL(page.url()).searchParams.get('query')).toBe('is:unresolved')
  })

  test('says that all is done when nothing is unresolved', async () => {
    await fixture.set('done')
    await go('/issues')
    await page.getByRole('heading', { name: 'All done' }).waitFor()
  })

  test('says that a store is away and asks again on demand', async () => {
    await fixture.set('away')
    await go('/issues')
    await page.getByRole('alert').getByText('A store can not be reached').waitFor()
    await fixture.set('normal')
    await page.getByRole('button', { name: 'Try again' }).click()
    await rows().first().waitFor()
  })

  test('keeps the rest when a part fails, and says from when stale states are', async () => {
    await fixture.set('part')
    await go('/issues')
    await page.getByRole('alert').getByText('the issues below are complete').waitFor()
    expect(await rows().count()).toBe(50)
    await fixture.set('stale')
    await go('/issues')
    await page.getByText('The states shown are from').waitFor()
  })

  test('shows a skeleton only when an answer takes longer than 200 ms', async () => {
    await go('/issues')
    await fixture.set('slow')
    await page.getByRole('link', { name: /^Resolved/ }).click()
    await page.getByRole('status', { name: 'Loading' }).waitFor()
    await page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' })
    expect(await rows().count()).toBe(14)
  })
})

describe('keys and triage', () => {
  test('j, k and Enter move and open', async () => {
    await go('/issues')
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
    const id = /SHOP-\d+/.exec(await rows().nth(1).innerText())![0]
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/issues\/[0-9a-f]+/)
    await page.getByText(id, { exact: true }).waitFor()
  })

  test('r resolves the row, u takes it back', async () => {
    await go('/issues')
    const id = /SHOP-\d+/.exec(await rows().first().innerText())![0]
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await page.getByText(`Resolved ${id}`).waitFor()
    await expect.poll(() => rows().filter({ hasText: id }).count()).toBe(0)
    await page.keyboard.press('u')
    await page.getByText(`${id} is as it was`).waitFor()
    await expect.poll(() => rows().filter({ hasText: id }).count()).toBe(1)
  })

  test('x selects, the head becomes the bulk bar in place, and an action is for all selected', async () => {
    await go('/issues')
    const top = (await rows().first().boundingBox())!.y
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page
      .getByRole('checkbox', { name: /^Select [A-Z]/ })
      .nth(3)
      .click({ modifiers: ['Shift'] })
    await page.getByRole('toolbar', { name: 'Selected issues' }).getByText('4 selected').waitFor()
    expect((await rows().first().boundingBox())!.y).toBe(top)
    await page.getByRole('button', { name: 'Archive' }).click()
    await page.getByRole('menuitem', { name: 'For a week' }).click()
    await page.getByText('Archived 4 issues until 2').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('4 issues are as they were').waitFor()
  })

  test('? lists the keys of the page, g e goes to events', async () => {
    await go('/issues')
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('archive until it escalates').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('e')
    await page.waitForURL(/\/events$/)
  })

  test('keys do nothing while somebody types', async () => {
    await go('/issues')
    await page.getByRole('searchbox').fill('')
    await page.keyboard.type('jrxe?')
    expect(await page.getByRole('searchbox').inputValue()).toBe('jrxe?')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('a change that fails says so and changes nothing', async () => {
    await go('/issues')
    await fixture.set('away')
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await page.getByText('A store can not be reached. The event store').waitFor()
    expect(await rows().count()).toBe(50)
  })
})

describe('releases', () => {
  const releases = () => page.getByRole('list', { name: 'Releases' }).getByRole('listitem')

  test('list how safe each is, the newest first, and lead to one of them', async () => {
    await go('/releases')
    expect(await releases().first().innerText()).toMatch(/1\.4\.12[^]*storefront[^]*97\.24 %/)
    expect(await releases().nth(2).innerText()).toContain('no sessions')
    await page.getByRole('link', { name: '1.4.12' }).click()
    await page.waitForURL(/\/releases\/1\.4\.12\?project=shop&service=storefront/)
    await page.getByText('2,317 crashed, 3,939 with errors').waitFor()
    await page.getByRole('img', { name: /Sessions over time/ }).waitFor()
    await page.getByRole('link', { name: /All 14 issues/ }).click()
    await page.waitForURL(/\/issues\?query=first_release%3A1\.4\.12/)
  })

  test('are filtered and sorted by the address', async () => {
    await go('/releases')
    await page.getByRole('combobox', { name: 'Project' }).selectOption('billing')
    await page.waitForURL(/project=billing/)
    expect(await releases().count()).toBe(4)
    await page.getByRole('combobox', { name: 'Sort' }).selectOption('crashFreeSessions')
    await page.waitForURL(/project=billing&sort=crashFreeSessions/)
  })

  test('of which events alone tell say that crashes are not known', async () => {
    await go('/releases/1.4.10')
    await page.getByText('how many are free of crashes is not known').waitFor()
    await page.getByRole('img', { name: /Events over time/ }).waitFor()
  })

  test('take any name in the address, and one that is not there says so', async () => {
    await go('/releases')
    await page.getByRole('link', { name: /^feature\/very-long/ }).click()
    await page.getByRole('heading', { name: /^feature\/very-long/ }).waitFor()
    await page.goto(`${fixture.address}/releases/nothing`)
    await page.getByRole('heading', { name: /not find|no such/i }).waitFor()
  })

  test('none yet says how one appears, a store that is away says so', async () => {
    await fixture.set('never')
    await go('/releases?range=all')
    await page.getByText('service.version').waitFor()
    await fixture.set('away')
    await go('/releases')
    await page.getByRole('alert').waitFor()
  })

  test('are linked from the issue', async () => {
    await go(`/issues/${FIRST}`)
    await page.getByRole('link', { name: '1.4.2' }).first().click()
    await page.waitForURL(/\/releases\/1\.4\.2\?project=/)
  })
})

describe('live', () => {
  test('news wait behind one line and move no row', async () => {
    await go('/issues')
    const top = (await rows().first().boundingBox())!.y
    // The list holds FIRST, so it is no news; a2 is one issue however often it is told.
    for (const issueId of [FIRST, 'a1', 'a2', 'a2'])
      await fixture.emit({ type: 'issue', change: 'new', issueId, project: 'shop', time: new Date().toISOString() })
    await page.getByRole('button', { name: '2 new, click to show' }).waitFor()
    expect((await rows().first().boundingBox())!.y).toBe(top)
    expect(await page.title()).toContain('(2)')
    await page.keyboard.press('n')
    await page.getByRole('button', { name: /new, click to show/ }).waitFor({ state: 'detached' })
  })

  test('the empty page says how to send, and turns into the list by itself', async () => {
    await fixture.set('never')
    await go('/issues')
    await page.getByText('export OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318').waitFor()
    await page.getByText('export OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf').waitFor()
    expect(await page.getByLabel('the Collector block', { exact: true }).innerText()).toContain('exporters:')
    await fixture.set('normal')
    await fixture.emit({ type: 'issue', change: 'new', issueId: 'a1', project: 'shop', time: new Date().toISOString() })
    await rows().first().waitFor()
  })
})

describe('one issue', () => {
  test('opens on the first frame of the application with its source, libraries folded', async () => {
    await go(`/issues/${FIRST}`)
    await page.getByText('return line.price * line.quantity;').waitFor()
    await page.getByRole('button', { name: '3 frames of express' }).click()
    await page.getByText('Layer.handle [as handle_request]').waitFor()
    await page.getByText('No file or source map was uploaded for its path').click()
    await page.getByText('upload those of this build').waitFor()
    await page.getByRole('button', { name: 'Copy the upload command' }).waitFor()
    await page.getByText('~/assets/app-3f2a.js.map').first().waitFor()
  })

  test('shows positions as sent, and says so in the address', async () => {
    await go(`/issues/${FIRST}`)
    await page.getByRole('link', { name: 'as sent' }).click()
    await page.getByText('assets/app-3f2a.js:1:88213').waitFor()
    expect(page.url()).toContain('view=sent')
  })

  test('holds the cause folded with a stack of its own', async () => {
    await go(`/issues/${FIRST}`)
    expect(await page.getByText('PricingClient.get').isVisible()).toBe(false)
    await page.getByText('caused by').click()
    await page.getByText('PricingClient.get').waitFor()
  })

  test('[ and ] step through the events', async () => {
    await go(`/issues/${FIRST}`)
    await page.keyboard.press('[')
    await page.waitForURL(/event=[0-9a-f]+1/)
    await page.keyboard.press(']')
    await page.waitForURL(/event=[0-9a-f]+2/)
  })

  test('labels what was scrubbed with the rule', async () => {
    await go(`/issues/${FIRST}?tab=attributes`)
    await page.getByText('redacted: sensitive key').first().waitFor()
    await page.getByRole('link', { name: /^Trail/ }).click()
    await page.getByText('redacted: email').waitFor()
  })

  test('explains why its events are one issue', async () => {
    await go(`/issues/${FIRST}?tab=grouping`)
    await page.getByText('come through the same calls of your code').waitFor()
  })

  test('resolves in the next release by the menu, and reopens', async () => {
    await go(`/issues/${FIRST}`)
    await page.getByRole('button', { name: 'Resolve' }).click()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('in the next release').waitFor()
    await page.getByRole('button', { name: 'Reopen' }).click()
    await page.getByRole('button', { name: 'Resolve' }).waitFor()
  })

  test('copies itself as Markdown', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await go(`/issues/${FIRST}`)
    await page.getByRole('button', { name: 'Copy as Markdown' }).click()
    await page.getByText('Copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('## Caused by')
  })

  test('keeps what is above when its event can not be read', async () => {
    await fixture.set('part')
    await go(`/issues/${FIRST}`)
    await page.getByRole('heading', { name: /TypeError/ }).waitFor()
    await page.getByRole('alert').getByText('What is above is complete').waitFor()
  })

  test('that is not there is a page that says so', async () => {
    const response = await page.goto(`${fixture.address}/issues/00000000000000000000`)
    expect(response!.status()).toBe(404)
    await page.getByRole('heading', { name: 'There is no such thing' }).waitFor()
  })
})

describe('what strangers send', () => {
  test('never becomes markup or script, in the list or on the issue', async () => {
    await fixture.set('hostile')
    for (const path of [
      '/issues',
      `/issues/${'e'.repeat(20)}`,
      `/issues/${'e'.repeat(20)}?tab=raw`,
      `/issues/${'e'.repeat(20)}?tab=grouping`,
      '/events',
    ]) {
      await go(path)
      await page.getByText('document.title=').first().waitFor()
      expect(await page.title()).toContain('Faultline')
      expect(await page.locator('img, b').count()).toBe(0)
    }
    expect(failures).toEqual([])
  })

  test('does not reach past a content security policy without inline script', async () => {
    const response = await page.goto(`${fixture.address}/issues`)
    const policy = response!.headers()['content-security-policy']!
    expect(policy).toMatch(/script-src 'self' 'nonce-/)
    expect(policy).not.toContain("'unsafe-inline'")
    await page.getByText('live', { exact: true }).waitFor()
    expect(failures).toEqual([])
  })
})

describe('for everybody', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no serious accessibility violation in ${colorScheme}`, async () => {
      await open({ colorScheme })
      for (const [path, state] of [
        ['/issues', 'normal'],
        ['/issues', 'never'],
        ['/issues', 'done'],
        ['/issues', 'away'],
        [`/issues/${FIRST}`, 'normal'],
        [`/issues/${FIRST}?tab=trail`, 'normal'],
        [`/issues/${FIRST}?tab=trace`, 'normal'],
        [`/issues/${FIRST}?tab=attributes`, 'normal'],
        [`/issues/${FIRST}?tab=scrubbed`, 'normal'],
        [`/issues/${FIRST}?tab=grouping`, 'normal'],
        [`/issues/${FIRST}?tab=activity`, 'normal'],
        ['/events', 'normal'],
        ['/releases', 'normal'],
        ['/releases/1.4.12', 'normal'],
        ['/alerts', 'failing'],
        ['/alerts', 'never'],
        [ALERT, 'normal'],
        ['/alerts/rules', 'normal'],
        ['/alerts/rules/new', 'normal'],
        ['/alerts/channels', 'failing'],
        ['/settings', 'normal'],
        ['/settings/keys', 'normal'],
        ['/settings/grouping', 'normal'],
        ['/settings/ownership', 'normal'],
        ['/settings/scrub', 'normal'],
        ['/settings/ignore', 'normal'],
        ['/settings/lifecycle', 'normal'],
        ['/settings/artifacts', 'normal'],
      ] as const) {
        await fixture.set(state)
        await go(path)
        await page.evaluate(axe)
        const found = await page.evaluate(async () => {
          const { violations } = await (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }> }
            }
          ).axe.run()
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`)
        })
        expect(found, `${path} ${state}`).toEqual([])
      }
    })
  }

  test('the theme is chosen once and there from the first byte', async () => {
    await go('/issues')
    await page.getByRole('button', { name: 'Light or dark' }).click()
    const html = await (await context.request.get(`${fixture.address}/issues`)).text()
    expect(html).toMatch(/<html lang="en" data-theme="dark">/)
  })

  test('fits a phone: no sideways scrolling, actions at the thumb, filters in a sheet', async () => {
    await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    for (const path of [
      '/issues',
      `/issues/${FIRST}`,
      `/issues/${FIRST}?tab=trail`,
      `/issues/${FIRST}?tab=grouping`,
      `/issues/${FIRST}?tab=scrubbed`,
      '/events',
      '/releases',
      '/releases/1.4.12',
      '/alerts',
      ALERT,
      '/alerts/rules',
      '/alerts/rules/new',
      '/alerts/channels',
      '/settings',
      '/settings/grouping',
      '/settings/scrub',
      '/settings/ignore',
      '/settings/lifecycle',
      '/settings/artifacts',
    ]) {
      await go(path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    }
    await go(`/issues/${FIRST}`)
    expect((await page.getByRole('button', { name: 'Resolve' }).boundingBox())!.y).toBeGreaterThan(740)
    expect((await page.getByText('return line.price').boundingBox())!.y).toBeLessThan(600)
    // A small phone's, behind whose edge nobody would look for the last of them.
    await page.setViewportSize({ width: 360, height: 740 })
    const last = (await page.getByRole('button', { name: 'Copy as Markdown' }).boundingBox())!
    expect(last.x + last.width).toBeLessThanOrEqual(360)
    await page.setViewportSize({ width: 390, height: 844 })
    await go('/issues')
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('combobox', { name: 'Time range' }).selectOption('24h')
    await page.waitForURL(/range=24h/)
  })

  test('the list loads little JavaScript', async () => {
    let bytes = 0
    const client = await context.newCDPSession(page)
    const scripts = new Set<string>()
    await client.send('Network.enable')
    client.on('Network.responseReceived', ({ requestId, response }) => response.mimeType.includes('javascript') && scripts.add(requestId))
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength
    })
    await go('/issues')
    const html = (await (await context.request.get(`${fixture.address}/issues`)).body()).length
    console.log(`the list: ${bytes} bytes of JavaScript as sent, ${html} bytes of HTML for 50 issues before compression`)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(LIST_SCRIPT_LIMIT)
  })
})
