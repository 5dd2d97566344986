import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../package.json' with { type: 'json' }

const MAIN = join(import.meta.dirname, 'main.ts')

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'faultline-main-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function faultline(...args: string[]) {
  return spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8', timeout: 25_000 })
}

const CONFIG = `
receivers:
  otlp: { protocols: { http: { endpoint: '127.0.0.1:4318' } } }
exporters:
  debug: { verbosity: '\${env:VERBOSITY:-normal}' }
service:
  data: ./data
  pipelines:
    traces: { receivers: [otlp], exporters: [debug] }
`

describe('faultline', () => {
  test('validate says yes to a config that is in order, opens nothing and writes nothing', () => {
    writeFileSync(join(folder, 'a.yaml'), CONFIG)
    const { status, stdout, stderr } = faultline('validate', '--config', 'a.yaml')
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'The config is valid; pipelines: traces.\n', stderr: '' })
    expect(readdirSync(folder)).toEqual(['a.yaml'])
  })

  test('validate prints every problem of several files, each at its place, and ends with 1', () => {
    writeFileSync(join(folder, 'a.yaml'), CONFIG)
    writeFileSync(
      join(folder, 'b.yaml'),
      'exporters:\n  debug: { verbositty: loud }\nservice:\n  pipelines:\n    traces: { exporters: [debug, dbug] }\n',
    )
    const { status, stdout, stderr } = faultline('validate', '--config', 'a.yaml', '--config', 'b.yaml')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr.trimEnd().split('\n')).toEqual([
      'b.yaml:2:12  exporters::debug::verbositty: unknown key; expected one of verbosity, unscrubbed; did you mean "verbosity"?',
      'b.yaml:5:34  service::pipelines::traces::exporters: exporter "dbug" is not configured; did you mean "debug"?',
    ])
  })

  test('serve does not start on a config with problems', () => {
    writeFileSync(join(folder, 'a.yaml'), CONFIG.replace('[debug]', '[dbug]'))
    const { status, stderr } = faultline('--config', 'a.yaml')
    expect(status).toBe(1)
    expect(stderr).toContain('a.yaml:9:46  service::pipelines::traces::exporters: exporter "dbug" is not configured')
    expect(readdirSync(folder)).toEqual(['a.yaml'])
  })

  test('components is YAML that can be read by a program', () => {
    const { status, stdout } = faultline('components')
    expect(status).toBe(0)
    const listed = parse(stdout)
    expect(Object.keys(listed)).toEqual(['receivers', 'processors', 'exporters', 'connectors', 'extensions'])
    expect(listed.exporters.find((one: { type: string }) => one.type === 'debug')).toMatchObject({ stability: { exceptions: 'alpha' } })
  })

  test('version is that of the package', () => {
    expect(faultline('version').stdout).toBe(`${packageJson.version}\n`)
  })

  test('help names every command, and every command of help is one', () => {
    const { status, stdout } = faultline('--help')
    expect(status).toBe(0)
    const named = [...stdout.matchAll(/^ {2}faultline \[?(\w+)/gm)].map(([, name]) => name)
    const source = readFileSync(MAIN, 'utf8')
    expect(named).toEqual([.../COMMANDS = \[([^\]]*)\]/.exec(source)![1]!.matchAll(/\w+/g)].map(([name]) => name))
  })

  test('answers a command or an option that there is not with help and 2', () => {
    for (const args of [['server'], ['validate', 'a.yaml'], ['--confg', 'a.yaml']]) {
      const { status, stderr } = faultline(...args)
      expect(status).toBe(2)
      expect(stderr).toContain('faultline validate')
    }
  })
})
