import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPages, type Pages } from './browser.ts'

let pages: Pages

beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages?.close())
beforeEach(() => pages.fresh())

const secretOf = (name: string) => pages.page.getByRole('region', { name: `The secret of ${name}` })
const row = (name: string) => pages.page.getByRole('listitem', { name })

describe('keys', () => {
  test('are made with a secret that is shown once, with the DSN', async () => {
    const { page } = await pages.go('/settings/keys?project=shop')
    await page.getByText('New key').click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Admin page')
    await page.getByRole('textbox', { name: 'Pages that may send' }).fill('https://admin.example.com\nhttps://a.example.com')
    await page.getByRole('button', { name: 'Create' }).click()
    await secretOf('Admin page').getByText('fls_A1b-').waitFor()
    await secretOf('Admin page').getByText('http://fl_44444444').waitFor()
    await row('Admin page').getByText('pages of https://admin.example.com, https://a.example.com').waitFor()
    await secretOf('Admin page').getByRole('button', { name: 'Done' }).click()
    await page.reload()
    await row('Admin page').waitFor()
    expect(await page.getByText('fls_').count()).toBe(0)
    expect(pages.failures).toEqual([])
  })

  test('of a project that had none are shown there', async () => {
    const { page } = await pages.go('/settings/keys?project=shop')
    await page.getByText('New key').click()
    await page.getByRole('textbox', { name: 'Name' }).fill('First')
    await page.getByRole('combobox', { name: 'Project', exact: true }).last().fill('search')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('heading', { name: 'Keys of project search' }).waitFor()
    await row('First').waitFor()
    await secretOf('First').waitFor()
  })

  test('that are wrong say what to mend, and keep what was written', async () => {
    const { page } = await pages.go('/settings/keys?project=shop')
    await row('Servers').getByRole('button', { name: 'Change' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change Servers' })
    await dialog.getByRole('textbox', { name: 'Pages that may send' }).fill('https://a.example.com/')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('allowedOrigins.0: an origin without a path').waitFor()
    await dialog.getByRole('textbox', { name: 'Pages that may send' }).fill('https://a.example.com')
    await dialog.getByRole('checkbox', { name: 'Take only what is signed' }).uncheck()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. It applies within a second').waitFor()
    expect(await row('Servers').innerText()).toContain('pages of https://a.example.com · also routes into billing')
  })

  test('get a new secret; the one of before counts for a while, or no more', async () => {
    const { page } = await pages.go('/settings/keys?project=shop')
    await row('Storefront').getByRole('button', { name: 'New secret' }).click()
    await page.getByRole('button', { name: 'Make a new secret' }).click()
    await secretOf('Storefront in browsers').getByText('fls_Z9_y').waitFor()
    await secretOf('Storefront in browsers').getByText('The one of before counts until').waitFor()
    await row('Storefront').getByRole('button', { name: 'New secret' }).click()
    await page.getByRole('combobox', { name: 'The secret of before counts' }).selectOption('no more: it has leaked')
    await page.getByRole('button', { name: 'Make a new secret' }).click()
    await secretOf('Storefront in browsers').getByText('The one of before counts until').waitFor({ state: 'detached' })
  })

  test('are disabled when it is said twice, and enabled again', async () => {
    const { page } = await pages.go('/settings/keys?project=shop')
    await row('Servers').getByRole('button', { name: 'Disable' }).click()
    await row('Servers').getByRole('button', { name: 'Keep' }).click()
    await row('Servers').getByRole('button', { name: 'Disable' }).click()
    await row('Servers').getByRole('button', { name: 'Disable it' }).click()
    await page.getByText('Servers is disabled: what comes with it is refused').waitFor()
    await row('Servers').getByRole('button', { name: 'Enable' }).click()
    await page.getByText('Servers counts again').waitFor()
  })

  test('of a project without any begin with the form', async () => {
    await pages.fixture.set('never')
    const { page } = await pages.go('/settings/keys')
    await page.getByText('This project has no key yet').waitFor()
    expect(await page.getByRole('button', { name: 'Create' }).isVisible()).toBe(true)
  })

  test('say so when the store is away', async () => {
    await pages.fixture.set('away')
    const { page } = await pages.go('/settings/keys?project=shop')
    await page.getByText('Senders are checked as before').waitFor()
  })
})
