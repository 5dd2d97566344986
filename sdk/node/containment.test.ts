import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { programs, type Programs } from '../testing/program.ts'
import { startReceiver, type Receiver } from '../testing/receiver.ts'

/** Nothing that the SDK does can throw into a process, change how it ends, or keep it from ending. */
let receiver: Receiver
let program: Programs

beforeEach(async () => {
  receiver = await startReceiver()
  program = programs()
})
afterEach(async () => {
  program.remove()
  await receiver.close()
})

const HOSTILE = `
const thrower = () => { throw new Error('from a getter') }
const every = { get: thrower, has: thrower, getPrototypeOf: thrower, ownKeys: thrower, getOwnPropertyDescriptor: thrower }
const cyclic = new Error('cyclic'); cyclic.cause = cyclic; cyclic.self = cyclic
const hostile = [
  null, undefined, 0, '', Symbol('s'), 10n, () => {}, [], Object.create(null),
  new Proxy(new Error('behind'), every), new Proxy(() => {}, every),
  Object.defineProperty(new Error('x'), 'stack', { get: thrower }),
  Object.defineProperties({}, { message: { get: thrower }, name: { get: thrower }, cause: { get: thrower }, toJSON: { get: thrower } }),
  Object.freeze(new TypeError('frozen')), cyclic, new Error('m'.repeat(5_000_000)), new AggregateError(Array.from({ length: 10_000 }, (_, i) => new Error('e' + i))),
  { then: thrower }, { toString: thrower, [Symbol.toPrimitive]: thrower }, Object.assign(new Error('y'), { stack: 5, message: {}, name: null, code: {} }),
  Array.from({ length: 5_000 }).reduce((cause) => new Error('deep', { cause }), undefined),
]`

test('hostile errors, hooks and features that throw, a broken disk and a dead receiver leave the process as it was', async () => {
  const notFolder = join(program.folder, 'a-file')
  writeFileSync(notFolder, '')
  const thrower = '() => { throw new Error("hook") }'
  const init = `bufferFolder: ${JSON.stringify(join(notFolder, 'below'))}, beforeSend: ${thrower}, beforeBreadcrumb: ${thrower}, consoleErrors: true, shutdownTimeout: 500,
features: [{ name: 'bad', setup: ${thrower} }, { name: 'worse', setup: (client) => { client.onEvent(${thrower}); client.onSent(${thrower}); return ${thrower} } }]`
  const text = `${HOSTILE}
for (const error of hostile) {
  sdk.captureException(error)
  sdk.captureMessage(error)
  sdk.captureException(new Error('hint'), { tags: { t: error }, contexts: { c: { error } }, user: { id: error }, mechanism: error })
  sdk.configureScope((scope) => { scope.setContext('c', { error }); scope.setUser({ id: error }); scope.setFlag('f', error) })
  sdk.addBreadcrumb({ message: error, data: { error } })
  console.debug('%s', error === hostile[9] || error === hostile[10] ? 'proxy' : typeof error)
}
await fetch('http://127.0.0.1:1/x').catch((error) => console.log(error.message))
await fetch('no url').catch((error) => console.log(error.message))
console.log(await sdk.withScope(async () => 'scoped'))
await sdk.flush(300)
await sdk.close(300)
console.log('alive')`
  const { code, stdout, stderr } = await program.run(text, { dsn: 'http://127.0.0.1:1', init })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.split('\n').slice(-5)).toEqual(['fetch failed', 'Failed to parse URL from no url', 'scoped', 'alive', ''])
})

describe('what is thrown and caught by nobody', () => {
  const THROWN = ['null', 'hostile[9]', 'hostile[11]', 'cyclic']

  test.each(THROWN)('ends the process as it would without the SDK: %s', async (thrown) => {
    const text = `${HOSTILE}\nsetTimeout(() => { throw ${thrown} }, 1)`
    const { code, stderr } = await program.run(text, { dsn: receiver.url })
    const plain = join(program.folder, 'plain.mjs')
    writeFileSync(plain, `\n${text}`)
    const without = spawnSync(process.execPath, [plain], { encoding: 'utf8' })
    expect(code).toBe(without.status)
    expect(stderr.replaceAll('program-1.mjs', 'plain.mjs')).toBe(without.stderr)
    expect(receiver.events()).toMatchObject([{ 'faultline.level': 'fatal' }])
  })
})

describe('a process whose receiver never answers', () => {
  test('ends by itself within its time', async () => {
    receiver.answer = () => null
    const { code, took } = await program.run(`sdk.captureException(new Error('x'))`, { dsn: receiver.url, init: 'shutdownTimeout: 300' })
    expect(code).toBe(0)
    // Of which the start is most; a request is given up after ten.
    expect(took).toBeLessThan(9_000)
  })

  test('ends by SIGTERM within its time', async () => {
    receiver.answer = () => null
    const { child, ended } = program.start(`setInterval(() => {}, 1000); sdk.captureException(new Error('x')); console.log('up')`, {
      dsn: receiver.url,
      init: 'shutdownTimeout: 300',
    })
    await new Promise((resolve) => child.stdout!.once('data', resolve))
    child.kill('SIGTERM')
    const { signal, took } = await ended
    expect(signal).toBe('SIGTERM')
    expect(took).toBeLessThan(9_000)
  })

  test('is not held up by capturing: a loop of a thousand errors goes on while nothing is delivered', async () => {
    receiver.answer = () => null
    const { code, stdout } = await program.run(
      `for (let i = 0; i < 1_000; i++) { sdk.captureException(new Error('e' + i)); await new Promise(setImmediate) }
console.log('done')
process.exit(0)`,
      { dsn: receiver.url },
    )
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'done\n' })
  })
})

test('options that can not be used are said on the console, and the process goes on without', async () => {
  const { code, stdout, stderr } = await program.run(`sdk.captureException(new Error('x')); console.log(sdk.getClient())`, {
    dsn: 'nonsense',
  })
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'undefined\n' })
  expect(stderr).toMatch(/^\[faultline\] Cannot use the DSN/)
})
