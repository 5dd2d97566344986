import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPages, type Pages } from './browser.ts'
import { makeIssues } from './fixture-data.ts'

const [FIRST, SECOND] = makeIssues(128, Date.now())
const ISSUE = `/issues/${FIRST!.id}`

let pages: Pages

beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages?.close())
beforeEach(() => pages.fresh())
afterEach(() => expect(pages.failures).toEqual([]))

const rows = () => pages.page.getByRole('list', { name: 'Issues' }).getByRole('listitem')

describe('why events are one issue', () => {
  test('is said in one sentence, with what counts and what does not', async () => {
    const { page } = await pages.go(`${ISSUE}?tab=grouping`)
    await page.getByText('come through the same calls of your code, total in src/cart.').waitFor()
    await page.getByText('5 that do not count').click()
    await page.getByText('express:dispatch').waitFor()
    await page.getByRole('button', { name: 'Copy the hash by the application’s calls' }).waitFor()
  })

  test('a fingerprint is split off into an issue of its own, and comes back', async () => {
    const { page } = await pages.go(`${ISSUE}?tab=grouping`)
    const split = page.getByRole('button', { name: /^Split/ })
    expect(await split.isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: 'Select b1c4' }).check()
    await split.click()
    await page.getByText(`Split SHOP-129 off ${FIRST!.shortId}`).waitFor()
    await page.keyboard.press('u')
    await page.getByText(`SHOP-129 is in ${FIRST!.shortId} again`).waitFor()
  })

  test('not all fingerprints can be split off', async () => {
    const { page } = await pages.go(`${ISSUE}?tab=grouping`)
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    expect(await page.getByRole('button', { name: /^Split/ }).isDisabled()).toBe(true)
    await page.getByText('Leave one').waitFor()
  })

  test('a suggested merge is done, the old address leads on, and undo brings it back', async () => {
    const { page } = await pages.go(`${ISSUE}?tab=grouping`)
    await page.getByRole('button', { name: `Merge ${SECOND!.shortId} into this` }).click()
    await page.getByText(`Merged ${SECOND!.shortId} into ${FIRST!.shortId}`).waitFor()
    await page.getByRole('heading', { name: 'Merged into this' }).waitFor()
    await pages.go(`/issues/${SECOND!.id}?range=7d`)
    expect(page.url()).toContain(`${FIRST!.id}?range=7d`)
    await page.getByText(`${SECOND!.shortId} was merged into this issue`).waitFor()
    await page.getByRole('link', { name: 'Why, and the way back' }).click()
    await page.getByRole('button', { name: `Split ${SECOND!.shortId} off again` }).click()
    await page.getByRole('heading', { name: 'Merged into this' }).waitFor({ state: 'detached' })
  })

  test('a suggestion that is dismissed is gone', async () => {
    const { page } = await pages.go(`${ISSUE}?tab=grouping`)
    await page.getByRole('button', { name: `${SECOND!.shortId} Is another` }).click()
    await page.getByRole('heading', { name: 'Perhaps the same as' }).waitFor({ state: 'detached' })
  })
})

describe('many at once', () => {
  test('issues of the list are merged into the one that is chosen, and come back', async () => {
    const { page } = await pages.go('/issues')
    const before = await rows().count()
    for (const key of ['j', 'x', 'j', 'x', 'm']) await page.keyboard.press(key)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: FIRST!.shortId }).check()
    await dialog.getByRole('button', { name: `Merge 1 into ${FIRST!.shortId}` }).click()
    await page.getByText(`Merged ${SECOND!.shortId} into ${FIRST!.shortId}`).waitFor()
    await expect.poll(() => rows().filter({ hasText: SECOND!.shortId }).count()).toBe(0)
    await page.keyboard.press('u')
    await page.getByText('is an issue of its own again').waitFor()
    await expect.poll(() => rows().count()).toBe(before)
  })

  test('an issue is assigned to whoever is typed, and undo takes it from them', async () => {
    const { page } = await pages.go(ISSUE)
    await page.keyboard.press('a')
    await page.getByRole('textbox', { name: 'To whom' }).fill('ann@example.com')
    await page.keyboard.press('Enter')
    await page.getByText(`Assigned ${FIRST!.shortId} to ann@example.com`).waitFor()
    await page.getByRole('button', { name: 'Assigned to ann@example.com' }).waitFor()
    await page.keyboard.press('u')
    await page.getByRole('button', { name: 'Assign', exact: true }).waitFor()
  })

  test('archived until a count, reopened and undone, it is archived until that count', async () => {
    const { page } = await pages.go(ISSUE)
    await page.getByRole('button', { name: 'Archive' }).click()
    await page.getByRole('menuitem', { name: 'Until so many events or users' }).click()
    await page.getByRole('spinbutton', { name: 'How many' }).fill('25')
    await page.getByRole('combobox', { name: 'Events or users' }).selectOption('users')
    await page.getByRole('dialog').getByRole('button', { name: 'Archive', exact: true }).click()
    await page.getByText(`Archived ${FIRST!.shortId} until 25 users in 24 h`).waitFor()
    await page.getByRole('button', { name: 'Reopen' }).click()
    await page.getByText(`Reopened ${FIRST!.shortId}`).waitFor()
    await page.keyboard.press('u')
    await page.getByText('is as it was').waitFor()
    await page.getByRole('link', { name: /^Activity/ }).click()
    const first = page.getByRole('list', { name: 'Activity' }).getByRole('listitem').first()
    await first.getByText('archived it until 25 users in 24 h').waitFor()
  })
})

describe('what was scrubbed', () => {
  test('is told by place and rule, and what went whole is said plainly', async () => {
    const { page } = await pages.go(`${ISSUE}?tab=scrubbed`)
    await page.getByText('could not be looked through in time').waitFor()
    const row = (name: string) => page.getByRole('row', { name })
    expect(await row('card number').innerText()).toContain('…1111')
    expect(await row('customer number').innerText()).toContain('#9f86d081884c7d65')
    expect(await row('order note').innerText()).toContain('nothing')
  })
})

describe('the palette', () => {
  test('finds an issue by its id, a page by its name, and does what a key does', async () => {
    const { page } = await pages.go('/issues')
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'An issue, a page' })
    await field.fill(SECOND!.shortId)
    await page.getByRole('option', { name: SECOND!.shortId }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${SECOND!.id}`)
    await page.keyboard.press('Control+k')
    await field.fill('assign')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: `Assign ${SECOND!.shortId}` }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Search' }).click()
    await field.fill('sett group')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/settings/grouping')
  })
})
