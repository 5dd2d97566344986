import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPages, type Pages } from './browser.ts'

let pages: Pages

beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages?.close())
beforeEach(() => pages.fresh())

const rules = () => pages.page.getByRole('textbox', { name: 'Grouping rules' })
const save = () => pages.page.getByRole('button', { name: 'Save', exact: true })

describe('grouping rules', () => {
  test('are tried before they are saved, and say what joins and what falls apart', async () => {
    const { page } = await pages.go('/settings/grouping?project=shop')
    await page.getByRole('textbox', { name: 'Pattern' }).fill('TypeError')
    await page.getByRole('textbox', { name: 'group them as' }).fill('{{ type }}')
    await page.getByRole('button', { name: 'Add the rule' }).click()
    expect(await rules().inputValue()).toBe('- match: { type: TypeError }\n  fingerprint: [ "{{ type }}" ]')
    await page.getByRole('button', { name: 'Try on stored events' }).click()
    await page.getByRole('heading', { name: '1 join, 1 issue falls apart' }).waitFor()
    await page.getByRole('checkbox', { name: 'also for stored events' }).check()
    await save().click()
    await page.getByText('Saved and applied: 3 fingerprints joined, 0 merges suggested, 1 title changed').waitFor()
    expect(await save().isDisabled()).toBe(true)
  })

  test('that are wrong say so at their line, in the text and by the server', async () => {
    const { page } = await pages.go('/settings/grouping?project=shop')
    await rules().fill('- match: [')
    await save().click()
    await page.getByText('Line 1').waitFor()
    await rules().fill('# one\n- match:\n    type: wrong\n  title: A')
    await page.getByRole('button', { name: 'Try on stored events' }).click()
    await page.getByText('Line 3 match.type: another type').waitFor()
  })

  test('that somebody else changed meanwhile are not lost: mine over theirs, or theirs', async () => {
    const { page } = await pages.go('/settings/grouping?project=shop')
    await rules().fill('- match: { type: conflict }\n  title: A')
    await save().click()
    await page.getByRole('alert').getByText('Somebody else saved meanwhile').waitFor()
    expect(await rules().inputValue()).toContain('conflict')
    await page.getByRole('button', { name: 'Save mine over theirs' }).click()
    await page.getByText('Saved. Events that come').waitFor()
  })
})

describe('ownership', () => {
  const owners = () => pages.page.getByRole('textbox', { name: 'Rules of ownership' })

  test('is tried on an issue, which says the line that decides and who is told', async () => {
    const { page } = await pages.go('/settings/ownership?project=shop')
    await page.getByRole('textbox', { name: 'An issue or an event' }).fill('SHOP-41')
    await page.getByRole('button', { name: 'Whose is it?' }).click()
    await page.getByText('slack/payments, pagerduty/payments').waitFor()
    await page.getByRole('button', { name: 'line 4' }).click()
    const chosen = await owners().evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))
    expect(chosen).toBe('path:src/pay/**            #payments @ada')
    await page.getByRole('textbox', { name: 'An issue or an event' }).fill('SHOP-1')
    await page.getByRole('button', { name: 'Whose is it?' }).click()
    await page.getByText('/srv/app/src/cart/total.ts').waitFor()
  })

  test('says what is wrong at its line, and at its team', async () => {
    const { page } = await pages.go('/settings/ownership?project=shop')
    await owners().fill('path:a @a\npath:b wrong')
    await save().click()
    await page.getByText('Line 2, column 7 expected #team or @person').waitFor()
    await page.getByRole('alert').getByText('expected an exporter of the alerts pipeline').waitFor()
    expect(await page.getByRole('textbox', { name: 'Handle of #checkout' }).getAttribute('aria-invalid')).toBe('true')
  })

  test('takes teams, people and a CODEOWNERS, and saves all of it at once', async () => {
    const { page } = await pages.go('/settings/ownership?project=shop')
    await page.getByRole('button', { name: 'Add #ledger' }).click()
    await page.getByRole('textbox', { name: 'Routes of #ledger' }).fill('slack/ledger, email/ledger')
    await page.getByRole('button', { name: 'Remove #storefront' }).click()
    await page.getByText('Import a CODEOWNERS').click()
    await page.getByRole('textbox', { name: 'CODEOWNERS' }).fill('* @acme/all')
    await page.getByRole('button', { name: 'Put it into the rules' }).click()
    await page.getByText('@acme/all is #all').waitFor()
    await page.getByText('brackets are taken as they are').waitFor()
    expect(await owners().inputValue()).toMatch(/^# from CODEOWNERS\npath:\*\* #all\n/)
    await page.getByRole('switch', { name: 'Assign new issues' }).uncheck()
    await save().click()
    await page.getByText('Saved. Issues that come').waitFor()
    await page.reload()
    expect(await page.getByRole('textbox', { name: 'Routes of #ledger' }).inputValue()).toBe('slack/ledger email/ledger')
    expect(await page.getByRole('textbox', { name: 'Handle of #storefront' }).count()).toBe(0)
    expect(await page.getByRole('switch', { name: 'Assign new issues' }).isChecked()).toBe(false)
  })

  test('is suggested first to whoever assigns an issue', async () => {
    const { page } = await pages.go('/issues')
    await page.locator('main a[href^="/issues/"]').first().click()
    await page.getByRole('button', { name: 'Assign' }).waitFor()
    await page.keyboard.press('a')
    await page.getByRole('dialog').getByText('Suggested: src/pay/charge.ts matches line 4').waitFor()
    await page.getByRole('list', { name: 'Suggested owners' }).getByRole('button', { name: '#payments' }).click()
    await page.getByText(/^Assigned .* to #payments/).waitFor()
  })
})

describe('scrubbing', () => {
  test('rules of the table are switched, own ones written, all of it tried and saved', async () => {
    const { page } = await pages.go('/settings/scrub?project=shop')
    await page.getByRole('combobox', { name: 'Change a rule' }).selectOption('card_number')
    await page.getByRole('combobox', { name: 'What becomes of card number' }).selectOption('mask')
    await page.getByRole('textbox', { name: 'Names that stay' }).fill('order.reference')
    await page.getByRole('textbox', { name: 'A text to try it on' }).fill('mail ann@example.com')
    await page.getByRole('button', { name: 'Try on this text' }).click()
    await page.getByText('mail [redacted]').waitFor()
    await save().click()
    await page.getByText('Saved. Events that come').waitFor()
    await page.reload()
    expect(await page.getByRole('combobox', { name: 'What becomes of card number' }).inputValue()).toBe('mask')
    expect(await page.getByRole('textbox', { name: 'Names that stay' }).inputValue()).toBe('order.reference')
  })
})

describe('what is not stored', () => {
  test('is switched rule by rule, with how many were dropped', async () => {
    const { page } = await pages.go('/settings/ignore?project=shop')
    await page.getByText('112 seen already on another span').waitFor()
    await page.getByRole('switch', { name: 'Health checks' }).uncheck()
    await page.getByText('Health checks: stored from now on').waitFor()
    await page.reload()
    expect(await page.getByRole('switch', { name: 'Health checks' }).isChecked()).toBe(false)
    expect(await page.getByRole('switch', { name: 'Redirects' }).isChecked()).toBe(true)
  })
})

describe('the lifecycle', () => {
  test('resolves what is silent for as long as it is told, until it is switched off', async () => {
    const { page } = await pages.go('/settings/lifecycle?project=shop')
    const [on, long, save] = [
      page.getByRole('switch', { name: 'Resolve what is silent' }),
      page.getByRole('spinbutton', { name: 'How long' }),
      page.getByRole('button', { name: 'Save', exact: true }),
    ]
    expect(await on.isChecked()).toBe(false)
    expect(await long.isDisabled()).toBe(true)
    await on.check()
    await long.fill('36')
    await page.getByRole('combobox', { name: 'Unit' }).selectOption('hours')
    await save.click()
    await page.getByText('Saved. What is silent').waitFor()
    await page.reload()
    expect(await on.isChecked()).toBe(true)
    expect(await long.inputValue()).toBe('36')
    await on.uncheck()
    await save.click()
    await page.getByText('Saved. Nothing is resolved by itself').waitFor()
  })
})

describe('source maps', () => {
  test('of a release are deleted when it is said twice', async () => {
    const { page } = await pages.go('/settings/artifacts?project=shop')
    await page.getByRole('button', { name: 'Delete storefront 1.4.1' }).click()
    await page.getByRole('button', { name: 'Delete them' }).click()
    await page.getByText('Deleted 2 files of storefront 1.4.1').waitFor()
    await page.getByRole('region', { name: 'storefront 1.4.1' }).waitFor({ state: 'detached' })
    await page.getByRole('region', { name: 'storefront 1.4.2' }).waitFor()
  })

  test('are uploaded by hand, under the address that frames have', async () => {
    const { page } = await pages.go('/settings/artifacts?project=shop')
    await page.getByText('Upload by hand').click()
    await page.getByRole('combobox', { name: 'Service' }).fill('storefront')
    await page.getByRole('textbox', { name: 'Release', exact: true }).fill('1.4.3')
    await page.getByRole('textbox', { name: 'Address of their folder' }).fill('~/assets')
    await page.getByLabel('Minified files').setInputFiles({ name: 'app.js', mimeType: 'text/javascript', buffer: Buffer.from('a()') })
    await page.getByRole('button', { name: 'Upload', exact: true }).click()
    await page.getByText('Uploaded 1 new file of storefront 1.4.3').waitFor()
    await page.getByRole('region', { name: 'storefront 1.4.3' }).getByText('~/assets/app.js').waitFor()
  })
})
