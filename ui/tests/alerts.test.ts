import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPages, type Pages } from './browser.ts'

let pages: Pages

beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages?.close())
beforeEach(() => pages.fresh())

const log = () => pages.page.getByRole('list', { name: 'Log of alerts' }).getByRole('listitem')
const rule = (name: string) => pages.page.getByRole('listitem', { name })

describe('the log of alerts', () => {
  test('says what fired, by which rule, why, and who heard, at least 12 without scrolling', async () => {
    const { page } = await pages.go('/alerts')
    const first = await log().first().innerText()
    for (const part of [
      'TypeError',
      'checkout is on fire',
      '62 events within 10 m, more than 50',
      'pagerduty/payments',
      'slack/checkout',
      '4 m',
    ])
      expect(first).toContain(part)
    const boxes = await Promise.all((await log().all()).map((row) => row.boundingBox()))
    expect(boxes.filter((box) => box!.y + box!.height <= 900).length).toBeGreaterThanOrEqual(12)
    expect(await log().filter({ hasText: 'did not arrive' }).count()).toBe(1)
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(pages.failures).toEqual([])
  })

  test('says why nobody heard', async () => {
    await pages.go('/alerts')
    await log()
      .filter({ hasText: 'suppressed' })
      .filter({ hasText: 'the rule told of it 8 m ago' })
      .getByText('nobody: told before')
      .waitFor()
    await log().filter({ hasText: '1.4.12 is new; what it brings is gathered' }).getByText('not yet: gathered').waitFor()
  })

  test('is filtered by the address, and comes back', async () => {
    const { page } = await pages.go('/alerts')
    const all = await log().count()
    await page.getByRole('combobox', { name: 'Decision' }).selectOption('suppressed')
    await page.waitForURL(/decision=suppressed/)
    await expect.poll(() => log().count()).toBeLessThan(all)
    await page.getByRole('combobox', { name: 'Rule' }).selectOption('An issue came back')
    await page.waitForURL(/rule=/)
    await expect.poll(() => log().count()).toBe(1)
    await page.goBack()
    await page.goBack()
    await expect.poll(() => log().count()).toBe(all)
    await page.getByRole('combobox', { name: 'Service' }).selectOption({ index: 1 })
    await page.waitForURL(/service=/)
  })

  test('opens an entry by keys, with each attempt to deliver it', async () => {
    const { page } = await pages.go('/issues')
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await log().first().waitFor()
    for (const key of ['j', 'j', 'k', 'Enter']) await page.keyboard.press(key)
    await page.waitForURL(/\/alerts\/0{32}/)
    await page.getByText('62 events within 10 m, more than 50').waitFor()
    await page.getByText('within_ms 600000').waitFor()
    const { page: other } = await pages.go(`/alerts/${'5'.padStart(32, '0')}`)
    await other.getByRole('list', { name: 'Attempts for email' }).getByText('503 Service Unavailable').waitFor()
    await other.getByRole('link', { name: /Issue SHOP-/ }).waitFor()
  })

  test('is where links in messages lead: to the entry that was told', async () => {
    const { page } = await pages.go(`/alerts?alert=${'5'.padStart(32, 'a')}`)
    await page.waitForURL(/\/alerts\/0+5$/)
  })

  test('of which nothing matches says so and clears the filters', async () => {
    const { page } = await pages.go('/alerts?service=nowhere')
    await page.getByRole('heading', { name: 'Nothing in the log matches' }).waitFor()
    await page.getByRole('link', { name: 'Clear the filters' }).click()
    await log().first().waitFor()
  })

  test('in which nothing ever stood says what is judged, and how to set up a channel', async () => {
    await pages.fixture.set('never')
    const { page } = await pages.go('/alerts')
    await page.getByRole('heading', { name: 'Nothing has fired yet' }).waitFor()
    await page.getByRole('heading', { name: 'No channel is set up' }).waitFor()
    await page.getByText('exporters: [webhook]').waitFor()
  })

  test('says that a channel fails, with its error, and that the store is away', async () => {
    await pages.fixture.set('failing')
    const { page } = await pages.go('/alerts')
    const banner = await page.getByRole('alert').innerText()
    expect(banner).toContain('slack/checkout does not take messages since 9 m: 503 Service Unavailable. 3 wait and are tried again.')
    await pages.fixture.set('away')
    await pages.go('/alerts')
    await page.getByRole('alert').getByText('Rules are judged as before').waitFor()
  })

  test('stands on the issue that it is about', async () => {
    const { page } = await pages.go('/issues')
    await page.getByRole('list', { name: 'Issues' }).getByRole('link').first().click()
    const part = page.getByRole('region', { name: 'Alerts' })
    await part.getByText('62 events within 10 m, more than 50').waitFor()
    await part.getByText('pagerduty/payments').waitFor()
    await part.getByRole('link', { name: 'checkout is on fire' }).click()
    await page.waitForURL(/\/alerts\//)
  })
})

describe('rules', () => {
  test('say what they do, when they fired, and how much they kept back', async () => {
    await pages.go('/alerts/rules')
    const text = await rule('checkout is on fire').innerText()
    for (const part of ['of the config', 'more than 50 events within 10m · service:checkout', 'fired 4 m ago', '24 h: 3 fired, 2 not told'])
      expect(text).toContain(part)
    await rule('Of a version before').getByText('unknown key rate_limited').waitFor()
    await rule('The importer sends nothing').getByText('never fired').waitFor()
  })

  test('are muted, and tell again; switched off and on', async () => {
    const { page } = await pages.go('/alerts/rules')
    await rule('New issue').getByRole('button', { name: 'Mute' }).click()
    await page.getByRole('menuitem', { name: 'For 8 hours' }).click()
    await page.getByText('New issue is muted: what it finds stands in the log alone').waitFor()
    await rule('New issue')
      .getByText(/muted until/)
      .waitFor()
    await rule('New issue')
      .getByRole('button', { name: /Unmute/ })
      .click()
    await page.getByText('New issue tells again').waitFor()
    await page.getByRole('checkbox', { name: 'New issue is on' }).click()
    await page.getByText('New issue is off').waitFor()
  })

  test('one is made by a form, tried before it is saved, and deleted with the way back', async () => {
    const { page } = await pages.go('/alerts/rules')
    await page.keyboard.press('c')
    await page.getByRole('heading', { name: 'New rule' }).waitFor()
    await page.getByRole('textbox', { name: 'Name' }).fill('Payments fail')
    await page.getByRole('combobox', { name: 'What must happen' }).selectOption('more users than')
    await page.getByRole('spinbutton', { name: 'More than' }).fill('20')
    await page.getByRole('textbox', { name: 'Within' }).fill('5m')
    await page.getByRole('button', { name: 'or when …' }).click()
    await page.getByRole('checkbox', { name: 'slack/checkout' }).check()
    await page.getByText('More: what is counted').click()
    await page.getByRole('combobox', { name: 'Counted for' }).selectOption('each service')
    await page.getByRole('checkbox', { name: /hold messages/ }).check()
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByText(/\d+ messages/).waitFor()
    await page.getByRole('list', { name: 'Decisions of the trial' }).getByText('the rule told of it 8 m ago').waitFor()
    await page.getByRole('spinbutton', { name: 'More than' }).fill('30')
    await page.getByText('The rule was changed since').waitFor()
    await page.getByRole('button', { name: 'Make the rule' }).click()
    await page.getByText('Payments fail is saved').waitFor()
    await page.getByRole('heading', { name: 'Payments fail' }).waitFor()
    expect(await page.getByRole('spinbutton', { name: 'More than' }).inputValue()).toBe('30')
    await page.getByRole('link', { name: '‹ rules' }).click()
    await rule('Payments fail').getByText('more than 30 users within 5m, or a resolved issue came back').waitFor()
    await rule('Payments fail').getByRole('link', { name: 'Payments fail' }).click()
    await page.getByRole('button', { name: 'Delete…' }).click()
    await page.getByRole('button', { name: 'Delete it' }).click()
    await page.getByText('Payments fail is deleted').waitFor()
    await page.getByRole('button', { name: /Undo/ }).click()
    await page.getByText('Payments fail is back').waitFor()
    expect(pages.failures).toEqual([])
  })

  test('one that is wrong says what to mend at each field, and keeps what was written', async () => {
    const { page } = await pages.go('/alerts/rules/new')
    await page.getByRole('textbox', { name: 'Name' }).fill('Wrong')
    await page.getByRole('combobox', { name: 'What must happen' }).selectOption('more events than')
    await page.getByRole('textbox', { name: 'Within' }).fill('1s')
    await page.getByRole('textbox', { name: 'Of what matches' }).fill('level:wrong (')
    await page.getByRole('button', { name: 'Make the rule' }).click()
    await page.getByText('within: expected a window from 10s to 168h').waitFor()
    await page.getByText('expected a search: Cannot read it').waitFor()
    expect(await page.getByRole('textbox', { name: 'Within' }).getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByRole('textbox', { name: 'Of what matches' }).inputValue()).toBe('level:wrong (')
    await page.getByRole('textbox', { name: 'Within' }).fill('10m')
    await page.getByRole('textbox', { name: 'Of what matches' }).fill('level:error')
    await page.getByRole('button', { name: 'Make the rule' }).click()
    await page.getByText('Wrong is saved').waitFor()
  })

  test('one of the config can be tried, not changed; one that is gone says so', async () => {
    const { page } = await pages.go('/alerts/rules')
    await rule('checkout is on fire')
      .getByRole('link', { name: /Look at it/ })
      .click()
    await page.getByText('written in the config and can be changed there alone').waitFor()
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Try it' }).waitFor()
    await page.goto(`${pages.fixture.address}/alerts/rules/ffffffffffffffff`)
    await page.getByRole('heading', { name: 'There is no such rule' }).waitFor()
  })

  test('one that was changed is not left by accident', async () => {
    const { page } = await pages.go('/alerts/rules')
    await rule('Many users are hit').getByRole('link', { name: 'Many users are hit' }).click()
    await page.getByRole('spinbutton', { name: 'More than' }).fill('51')
    page.once('dialog', (dialog) => void dialog.dismiss())
    await page.getByRole('link', { name: '‹ rules' }).click()
    expect(await page.getByRole('spinbutton', { name: 'More than' }).inputValue()).toBe('51')
  })
})

describe('channels', () => {
  test('say how they do, and what became of a test message', async () => {
    await pages.fixture.set('failing')
    const { page } = await pages.go('/alerts/channels')
    await rule('slack/checkout').getByText('503 Service Unavailable').waitFor()
    await rule('email').getByText('no message yet').waitFor()
    await rule('email')
      .getByRole('button', { name: /Send a test message/ })
      .click()
    await page.getByRole('status', { name: 'Test message by email' }).getByText('heard').waitFor()
    await page.getByRole('status', { name: 'Test message by email' }).getByText('200 OK').waitFor()
  })
})
