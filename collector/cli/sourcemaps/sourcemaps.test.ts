import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LIMITS } from '../../model/limits.ts'
import { sourcemaps as command } from './index.ts'

const MAIN = join(import.meta.dirname, '../../main.ts')
const MAP = JSON.stringify({ version: 3, sources: ['app.ts'], names: [], mappings: 'AAAA' })
const REFERENCE = '\n//# sourceMappingURL=app.js.map\n'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'faultline-sourcemaps-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function sourcemaps(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'sourcemaps', ...args], { cwd: folder, encoding: 'utf8' })
  return { status, out: stdout.trimEnd().split('\n'), err: stderr.trimEnd().split('\n') }
}

function write(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

describe('faultline sourcemaps inject', () => {
  test('gives each script with a map an id, says so, and does nothing the second time', () => {
    write({
      'dist/app.js': `a()${REFERENCE}`,
      'dist/app.js.map': MAP,
      'dist/server/main.mjs': 'b()',
      'dist/server/main.mjs.map': MAP,
      'dist/legacy.cjs': 'c()',
      'dist/style.css': 'p{}/*# sourceMappingURL=style.css.map */',
      'dist/style.css.map': MAP,
      'dist/node_modules/x/x.js': `x()${REFERENCE}`,
    })
    const { status, out, err } = sourcemaps('inject', 'dist')
    expect({ status, err }).toEqual({ status: 0, err: [''] })
    const id = /^injected {3}app\.js {2}([0-9a-f-]{36})$/.exec(out[0]!)![1]!
    expect(out.slice(1)).toEqual([
      'skipped    legacy.cjs: names no source map, and none is beside it',
      expect.stringMatching(/^injected {3}server\/main\.mjs {2}[0-9a-f-]{36}$/),
      '3 files: 2 injected, 0 unchanged, 1 skipped, 0 failed.',
    ])
    expect(read('dist/app.js')).toContain(`//# debugId=${id}\n//# sourceMappingURL=app.js.map`)
    expect(JSON.parse(read('dist/app.js.map'))).toMatchObject({ debugId: id, mappings: ';AAAA' })
    expect(read('dist/style.css.map')).toBe(MAP)
    const before = [read('dist/app.js'), read('dist/app.js.map'), read('dist/server/main.mjs')]
    expect(sourcemaps('inject', 'dist').out.at(-1)).toBe('3 files: 0 injected, 2 unchanged, 1 skipped, 0 failed.')
    expect([read('dist/app.js'), read('dist/app.js.map'), read('dist/server/main.mjs')]).toEqual(before)
    expect(readdirSync(join(folder, 'dist'))).toEqual([
      'app.js',
      'app.js.map',
      'legacy.cjs',
      'node_modules',
      'server',
      'style.css',
      'style.css.map',
    ])
  })

  test('changes nothing in a dry run', () => {
    write({ 'dist/app.js': `a()${REFERENCE}`, 'dist/app.js.map': MAP })
    const { status, out } = sourcemaps('inject', '--dry-run', 'dist')
    expect(status).toBe(0)
    expect(out).toEqual([expect.stringMatching(/^would get {2}app\.js {2}/), expect.stringMatching(/; nothing was written\.$/)])
    expect([read('dist/app.js'), read('dist/app.js.map')]).toEqual([`a()${REFERENCE}`, MAP])
  })

  test('says what should have worked and could not be done, does the rest, and ends with 1', () => {
    write({
      'dist/gone.js': 'a()\n//# sourceMappingURL=gone.js.map',
      'dist/outside.js': 'a()\n//# sourceMappingURL=../outside.js.map',
      'outside.js.map': MAP,
      'dist/broken.js': `a()`,
      'dist/broken.js.map': '<html>',
      'dist/large.js': 'a()',
      'dist/large.js.map': MAP,
      'dist/packed.js': 'a()',
      'dist/packed.js.map': MAP,
      'dist/packed.js.br': 'compressed',
      'dist/locked.js': 'a()',
      'dist/locked.js.map': MAP,
      'dist/whole.js': 'a()',
      'dist/whole.js.map': MAP,
    })
    truncateSync(join(folder, 'dist/large.js.map'), LIMITS.artifactBytes + 1)
    chmodSync(join(folder, 'dist/locked.js.map'), 0o444)
    const { status, out, err } = sourcemaps('inject', 'dist')
    expect(status).toBe(1)
    expect(err).toEqual([
      expect.stringMatching(/^failed {5}broken\.js: its map is no JSON/),
      'failed     gone.js: names the source map gone.js.map, which is not there',
      'failed     large.js: its map has 67108865 bytes, and an upload takes files of 67108864',
      'failed     locked.js: locked.js.map may not be written: make it writable first',
      expect.stringMatching(/^failed {5}outside\.js: its map .*outside\.js\.map is outside of the folder$/),
      'failed     packed.js: packed.js.br holds it as it was built: inject before files are compressed',
    ])
    expect(out).toEqual([expect.stringMatching(/^injected {3}whole\.js/), '7 files: 1 injected, 0 unchanged, 0 skipped, 6 failed.'])
    expect([read('dist/locked.js'), read('dist/packed.js'), read('outside.js.map')]).toEqual(['a()', 'a()', MAP])
  })

  test('does a file that links lead to once, and leaves alone what they lead to outside', () => {
    write({ 'dist/app.js': `a()${REFERENCE}`, 'dist/app.js.map': MAP, 'lib/lib.js': 'b()', 'lib/lib.js.map': MAP })
    symlinkSync('app.js', join(folder, 'dist/latest.js'))
    symlinkSync('../lib/lib.js', join(folder, 'dist/lib.js'))
    symlinkSync('nowhere.js', join(folder, 'dist/nowhere.js'))
    symlinkSync('.', join(folder, 'dist/self'))
    const { status, out } = sourcemaps('inject', 'dist', join(folder, 'dist'))
    expect(status).toBe(0)
    expect(out.at(-1)).toBe('5 files: 1 injected, 0 unchanged, 4 skipped, 0 failed.')
    expect(out[0]).toBe('skipped    lib.js: is a link that leads out of the folder')
    expect(read('lib/lib.js')).toBe('b()')
  })

  test('finds a map whose address is on a server, or percent-encoded', () => {
    write({
      'dist/a.js': 'a()\n//# sourceMappingURL=https://cdn.example/static/a.js.map?v=1',
      'dist/a.js.map': MAP,
      'dist/[id].js': 'a()\n//# sourceMappingURL=%5Bid%5D.js.map',
      'dist/[id].js.map': MAP,
      'dist/b.js': 'a()\n//# sourceMappingURL=/static/maps/b.map',
      'dist/b.map': MAP,
    })
    expect(sourcemaps('inject', 'dist').out.at(-1)).toBe('3 files: 3 injected, 0 unchanged, 0 skipped, 0 failed.')
  })

  test('ends with 1 where there is nothing to do, or no such folder', () => {
    mkdirSync(join(folder, 'dist'))
    expect(sourcemaps('inject', 'dist')).toMatchObject({ status: 1, err: ['Cannot inject as there is no .js, .mjs or .cjs file in dist.'] })
    expect(sourcemaps('inject', 'dits')).toMatchObject({ status: 1, err: ['Cannot look for files in dits as it is no folder'] })
  })
})

test('faultline sourcemaps finds folders from where a person called npm run faultline', () => {
  write({ 'dist/app.js': 'a()', 'dist/app.js.map': MAP })
  const env = { ...process.env, npm_lifecycle_event: 'faultline', INIT_CWD: folder }
  const { status, stdout } = spawnSync(process.execPath, [MAIN, 'sourcemaps', 'inject', 'dist'], { cwd: tmpdir(), env, encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stdout).toContain('1 injected')
})

test('faultline sourcemaps answers what it does not know with help and 2', async () => {
  const said = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += text.toString()), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += text.toString()), true))
  try {
    for (const args of [
      ['injekt', 'dist'],
      ['inject'],
      ['inject', 'dist', '--dry'],
      ['inject', '--service', 'x'],
      ['upload'],
      ['constructor'],
    ]) {
      said.err = ''
      expect(await command(args)).toBe(2)
      expect(said.err).toContain('faultline sourcemaps inject DIR...')
    }
    expect(await command([])).toBe(0)
    expect(said.out).toContain('faultline sourcemaps inject DIR...')
  } finally {
    vi.restoreAllMocks()
  }
})
