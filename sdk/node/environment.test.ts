import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { environment } from './environment.ts'

let folder: string
let program: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-environment-'))
  mkdirSync(join(folder, 'dist', 'esm'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"name":"shop","version":"1.2.3"}')
  // As bundlers write them, to say how files are to be read.
  writeFileSync(join(folder, 'dist', 'esm', 'package.json'), '{"type":"module"}')
  program = join(folder, 'dist', 'esm', 'main.js')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('service and release are those of the package that the program is of', () => {
  expect(environment({}, { NODE_ENV: 'production' }, program)).toMatchObject({
    service: 'shop',
    release: '1.2.3',
    environment: 'production',
  })
})

test('OpenTelemetry’s variables come before the package, and options before all', () => {
  const env = {
    OTEL_SERVICE_NAME: 'checkout',
    OTEL_RESOURCE_ATTRIBUTES: 'service.name=other,service.version=9%2C1,deployment.environment.name=eu, team = pay ,broken=%zz,nonsense',
    OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN: 'logs/dup',
    npm_package_name: 'npm',
  }
  const known = environment({}, env, program)
  expect(known).toMatchObject({
    service: 'checkout',
    release: '9,1',
    environment: 'eu',
    signal: 'both',
    resource: { team: 'pay', 'process.pid': process.pid },
  })
  expect(
    environment({ service: 'a', release: 'b', environment: 'c', signal: 'logs', resource: { team: 'x' } }, env, program),
  ).toMatchObject({
    service: 'a',
    release: 'b',
    environment: 'c',
    signal: 'logs',
    resource: { team: 'x' },
  })
})

test('a program out of node_modules is a tool, and the package that of the working folder', () => {
  expect(environment({}, {}, join(folder, 'node_modules', 'next', 'bin', 'next')).service).toBe('faultline')
})
