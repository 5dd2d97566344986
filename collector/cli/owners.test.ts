import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testCollector } from '../../exporters/mongodb/testing/collector.ts'
import { startApi } from '../api/server.ts'
import { readSettings, saveSettings } from '../store/settings/saved-settings.ts'
import { openStore } from '../store/open.ts'
import { testEvent } from '../store/test-event.ts'
import { systemClock, testHost } from '../testing.ts'
import { owners } from './owners.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-cli-owners-'))
const file = join(folder, 'CODEOWNERS')
const host = testHost()
let store: Awaited<ReturnType<typeof openStore>>
let api: Awaited<ReturnType<typeof startApi>>
beforeAll(async () => {
  const shared = { clock: systemClock, log: host.log }
  store = await openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    ...shared,
  })
  api = await startApi({
    endpoint: '127.0.0.1:0',
    store,
    ...shared,
    metrics: host.metrics,
    otlp: { http: null, grpc: null },
    version: '0.0.0',
    allowUnauthenticated: false,
  })
})
afterAll(async () => {
  await api?.close()
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => ((said[name] += String(text)), true)),
  )
  try {
    const code = await owners([...args, '--url', `http://${api.address}`]).catch((error: Error) => ((said.stderr += error.message), 1))
    return { code, out: said.stdout, err: said.stderr }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

const saved = async (project: string) =>
  (await readSettings(store.documents, project)).sections.ownership as { rules: string; auto_assign: boolean; teams: object[] }

describe('faultline owners', () => {
  test('import saves the rules of a CODEOWNERS among those of people, and says what is not taken', async () => {
    const ownership = {
      rules: 'service:checkout #checkout',
      teams: [{ handle: '#pay', routes: [], members: [] }],
      people: [],
      auto_assign: true,
    }
    await saveSettings(store.documents, systemClock, { project: 'shop', version: 0, sections: { ownership }, actor: 'ann' })
    writeFileSync(file, '* @acme/all\n/*.js @ada\nsrc/pay/ @acme/pay\n')
    const { code, out } = await run('import', file, '--project', 'shop')
    expect([code, out]).toEqual([
      0,
      [
        'line 2: not taken: it means files at the root alone, which a stack trace does not tell; write path: with a folder',
        '    /*.js @ada',
        '@acme/all is #all here',
        '@acme/pay is #pay here',
        '2 rules, saved; new events are treated so within 10 s',
        '',
      ].join('\n'),
    ])
    const { rules, ...rest } = await saved('shop')
    expect(rules.split('\n').slice(1)).toEqual([
      'path:** #all',
      'path:src/pay/ #pay',
      '# end of CODEOWNERS',
      '',
      'service:checkout #checkout',
    ])
    expect(rest).toMatchObject({ auto_assign: true, teams: ownership.teams })
    expect((await run('import', file, '--project', 'shop')).out).toContain('2 rules, which are saved already')
    expect((await readSettings(store.documents, 'shop')).version).toBe(2)
  })

  test('import --dry-run prints the rules and saves nothing', async () => {
    writeFileSync(file, '* @ada')
    const { out } = await run('import', file, '--project', 'dry', '--dry-run')
    expect(out).toMatch(/\npath:\*\* @ada\n# end of CODEOWNERS\n\n1 rule, nothing was saved\n$/)
    expect(await saved('dry')).toBeUndefined()
    expect(JSON.parse((await run('import', file, '--dry-run', '--json')).out)).toMatchObject({ taken: 1, notes: [] })
  })

  test('explain says whose an issue is, by which line and how they hear of it', async () => {
    const ownership = {
      rules: 'path:src/pay/** #payments @ada',
      teams: [{ handle: '#payments', routes: ['slack/payments'], members: [] }],
      people: [],
      auto_assign: false,
    }
    await saveSettings(store.documents, systemClock, { project: 'why', version: 0, sections: { ownership }, actor: 'ann' })
    const at = systemClock.nowMs() - 1000
    const event = testEvent({ project: 'why', at, app: 'a', file: '/srv/src/pay/charge.ts' })
    const other = testEvent({ project: 'why', at, app: 'b', file: '/srv/src/cart.ts' })
    await testCollector(store, systemClock).send([event, other])
    expect((await run('explain', 'WHY-1', '--project', 'why')).out.split('\n')).toEqual([
      `event    ${event.id}`,
      'owners   #payments @ada',
      'because  src/pay/charge.ts matches line 1: path:src/pay/** #payments @ada',
      'told by  slack/payments',
      '',
    ])
    expect((await run('explain', other.id, '--event', '--project', 'why')).out.split('\n').slice(1)).toEqual([
      'owners   nobody',
      'because  no rule matches, neither it nor its calls in',
      '           /srv/src/cart.ts',
      '',
    ])
  })

  test('makes no sense of what it does not know, and says so', async () => {
    expect(await run('remove')).toMatchObject({ code: 2, err: expect.stringContaining('Cannot run "owners remove"') })
    expect(await run('import')).toMatchObject({ code: 2, err: expect.stringContaining('it takes the name of one file') })
    expect(await run('explain', 'X-1', '--dry-run')).toMatchObject({ code: 2, err: expect.stringContaining('Cannot take --dry-run') })
    expect(await run('explain', 'X-1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no issue X-1 in project default.'),
    })
    expect(await run('import', join(folder, 'none'))).toMatchObject({ code: 1, err: expect.stringContaining('no such file') })
    expect(await run('help')).toMatchObject({ code: 0, out: expect.stringContaining('faultline owners import FILE') })
  })
})
