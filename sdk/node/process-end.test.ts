import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { programs, type Programs } from '../testing/program.ts'
import { startReceiver, type Receiver } from '../testing/receiver.ts'

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

const run = (text: string, options: { args?: string[]; init?: string } = {}) => program.run(text, { dsn: receiver.url, ...options })
const buffered = (): string[] => readdirSync(join(program.folder, 'buffer'))

describe('an error that nothing catches', () => {
  test('is printed by Node, ends the process with 1, and is delivered with the end of its session before that', async () => {
    const { code, stderr, stdout } = await run(`function total() { throw new TypeError('no cart') }
setTimeout(total, 10)
process.on('exit', (code) => console.log('exit', code))`)
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'exit 1\n' })
    // The line of the source, the mark under it and the version: what a plain process says.
    expect(stderr).toMatch(
      /program-1\.mjs:2\nfunction total\(\) \{ throw new TypeError\('no cart'\) \}\n +\^\n\nTypeError: no cart\n +at Timeout\.total [^]*\nNode\.js v/,
    )
    expect(receiver.events()).toMatchObject([
      {
        'exception.type': 'TypeError',
        'exception.message': 'no cart',
        'faultline.level': 'fatal',
        'faultline.handled': false,
        'faultline.mechanism': 'uncaughtexception',
      },
    ])
    expect(receiver.records().map(({ eventName, attributes }) => [eventName, attributes['faultline.session.status']])).toEqual([
      ['session.start', undefined],
      ['session.end', 'crashed'],
    ])
  })

  test('at the start, before anything else could run, is delivered too', async () => {
    expect(await run(`await Promise.resolve(); throw new RangeError('at start')`)).toMatchObject({ code: 1 })
    expect(receiver.events()).toMatchObject([{ 'exception.type': 'RangeError' }])
  })

  test('and a handler of the application leave the process alive', async () => {
    const { code, stdout } = await run(`process.on('uncaughtException', (error) => console.log('handled', error.message))
setTimeout(() => { throw new Error('seen') }, 10)
setTimeout(() => console.log('alive'), 50)`)
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'handled seen\nalive\n' })
    expect(receiver.events()).toMatchObject([{ 'exception.message': 'seen', 'faultline.level': 'error', 'faultline.handled': false }])
  })

  test('is kept on the disk while nobody answers, within the time for it, and delivered once by the next process', async () => {
    receiver.answer = () => null
    const { code, took } = await run(`setTimeout(() => { throw new Error('later') }, 10)`, { init: 'shutdownTimeout: 300' })
    expect(code).toBe(1)
    expect(took).toBeLessThan(10_000)
    expect(buffered()).not.toEqual([])
    receiver.answer = () => ({ status: 200 })
    expect(await run('')).toMatchObject({ code: 0 })
    expect(receiver.events()).toMatchObject([{ 'exception.message': 'later' }])
    expect(buffered()).toEqual([])
  })
})

describe('a rejection that nobody handles', () => {
  test('ends the process as Node does, and is one event', async () => {
    const { code, stderr } = await run(`async function pay() { throw new TypeError('declined') }\nvoid pay()`)
    expect(code).toBe(1)
    expect(stderr).toContain('TypeError: declined')
    expect(receiver.events()).toMatchObject([
      { 'exception.type': 'TypeError', 'faultline.mechanism': 'unhandledrejection', 'faultline.handled': false },
    ])
  })

  test('with a reason that is no error is a NonError with its text', async () => {
    const { code, stderr } = await run(`void Promise.reject('nope')`)
    expect(code).toBe(1)
    expect(stderr).toContain('rejected with the reason "nope"')
    expect(receiver.events()).toMatchObject([{ 'exception.type': 'NonError', 'exception.message': 'nope' }])
  })

  test('is captured where the application listens for it, and the process lives on', async () => {
    const { code, stdout } = await run(`process.on('unhandledRejection', (reason) => console.log('heard', reason.message))
void Promise.reject(new Error('later'))
setTimeout(() => console.log('alive', process.listenerCount('unhandledRejection')), 50)`)
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'heard later\nalive 2\n' })
    expect(receiver.events()).toMatchObject([{ 'exception.message': 'later', 'faultline.mechanism': 'unhandledrejection' }])
  })

  test('ends the process again when the application no longer listens', async () => {
    const { code } = await run(`const listener = () => {}
process.on('unhandledRejection', listener)
process.off('unhandledRejection', listener)
void Promise.reject(new Error('fatal'))`)
    expect(code).toBe(1)
  })

  test('that Node is told to warn about is a warning and an event', async () => {
    const { code, stderr } = await run(`void Promise.reject(new Error('warned'))`, { args: ['--unhandled-rejections=warn'] })
    expect(code).toBe(0)
    expect(stderr).toContain('UnhandledPromiseRejectionWarning')
    expect(receiver.events()).toMatchObject([{ 'exception.message': 'warned' }])
  })
})

describe('a process that', () => {
  test('has nothing left to do delivers what it captured, and its session, and ends', async () => {
    expect(await run(`sdk.captureException(new Error('last'))`)).toMatchObject({ code: 0, stderr: '' })
    expect(receiver.events()).toHaveLength(1)
    expect(receiver.records().map(({ attributes }) => attributes['faultline.session.status'])).toEqual([undefined, 'errored'])
  })

  test('calls process.exit keeps its code, and the next one delivers what was captured, once', async () => {
    expect(await run(`sdk.captureException(new Error('exiting')); process.exit(3)`)).toMatchObject({ code: 3 })
    expect(receiver.events()).toEqual([])
    expect(buffered()).not.toEqual([])
    await run('')
    await run('')
    expect(receiver.events()).toMatchObject([{ 'exception.message': 'exiting' }])
  })

  test('prints an error and exits of it in that turn is a crash, delivered before the process ends', async () => {
    const text = `const main = async () => { throw new TypeError('no settings') }
main().catch((error) => { console.error('can not start:', error); process.exit(5) })`
    const { code, stderr } = await run(text)
    expect({ code, stderr }).toEqual({ code: 5, stderr: expect.stringMatching(/^can not start: TypeError: no settings\n +at main /) })
    expect(receiver.events()).toMatchObject([
      { 'exception.type': 'TypeError', 'faultline.level': 'fatal', 'faultline.handled': false, 'faultline.mechanism': 'exit' },
    ])
    expect(receiver.records().at(-1)!.attributes['faultline.session.status']).toBe('crashed')
  })

  test.each([
    ['prints an error and exits as one that did what it should', `console.error(new Error('said')); process.exit(0)`],
    ['prints an error and exits in a later turn', `console.error(new Error('said')); setTimeout(() => process.exit(1), 20)`],
    ['prints a text alone and exits', `console.error('said'); process.exit(1)`],
  ])('%s has no crash', async (_, text) => {
    await run(text)
    await run('')
    expect(receiver.events()).toEqual([])
  })

  test('prints what it captured itself and exits of it has one event, delivered before that', async () => {
    await run(`const error = new Error('once'); sdk.captureException(error); console.error(error); process.exit(1)`)
    expect(receiver.events()).toMatchObject([{ 'exception.message': 'once', 'faultline.handled': true }])
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('is sent %s delivers and dies of it', async (signal) => {
    const { child, ended } = program.start(`setInterval(() => {}, 1000); sdk.captureException(new Error('before')); console.log('up')`, {
      dsn: receiver.url,
    })
    await new Promise((resolve) => child.stdout!.once('data', resolve))
    child.kill(signal)
    expect(await ended).toMatchObject({ code: null, signal })
    expect(receiver.events()).toMatchObject([{ 'exception.message': 'before' }])
    expect(receiver.records().map(({ eventName }) => eventName)).toEqual(['session.start', 'session.end'])
  })

  test('listens for SIGTERM itself ends as it likes', async () => {
    const { child, ended } = program.start(
      `const keep = setInterval(() => {}, 1000); sdk.captureException(new Error('before'))
process.on('SIGTERM', () => { console.log('closing'); clearInterval(keep); process.exitCode = 4 }); console.log('up')`,
      { dsn: receiver.url },
    )
    await new Promise((resolve) => child.stdout!.once('data', resolve))
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 4, stdout: 'up\nclosing\n' })
    expect(receiver.events()).toHaveLength(1)
  })
})
