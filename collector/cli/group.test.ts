import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { group } from './group.ts'

const [MAIN, CONFIG] = ['../main.ts', '../../faultline.yaml'].map((path) => fileURLToPath(new URL(path, import.meta.url))) as [
  string,
  string,
]
const folder = mkdtempSync(join(tmpdir(), 'faultline-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | object): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** In this process; the standard input needs one of its own. */
async function run(args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => ((said[name] += String(text)), true)),
  )
  try {
    const failed = (error: unknown): number => ((said.stderr += (error as Error).message), 1)
    const code = await group(args, CONFIG).catch(failed)
    return { code, out: said.stdout.replaceAll(`${folder}/`, ''), err: said.stderr }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

const STACK = (line: number, call: string): string =>
  `TypeError: Cannot read properties of undefined (reading 'price')
    at ${call} (/srv/shop/src/cart.ts:${line}:5)
    at Layer.handle (/srv/shop/node_modules/express/lib/router/layer.js:95:5)`
const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } })
const otlp = (...exceptions: [type: string, stack: string][]) => ({
  resourceSpans: [
    {
      resource: { attributes: [attribute('service.name', 'shop'), attribute('telemetry.sdk.language', 'nodejs')] },
      scopeSpans: [
        {
          spans: exceptions.map(([type, stack], i) => ({
            traceId: '0af7651916cd43dd8448eb211c80319c',
            spanId: `b7ad6b716920333${i}`,
            name: 'GET /',
            events: [{ name: 'exception', attributes: [attribute('exception.type', type), attribute('exception.stacktrace', stack)] }],
          })),
        },
      ],
    },
  ],
})

describe('group --explain', () => {
  test('says what stack traces, events and OTLP requests are grouped by, and which fall together', async () => {
    const { code, out, err } = await run([
      '--explain',
      file('a.txt', STACK(10, 'Cart.total')),
      file('b.json', otlp(['TypeError', STACK(99, 'Cart.total')], ['TypeError', STACK(99, 'Cart.tax')])),
      file('c.json', { version: 1, type: 'ApiError', message: 'timeout of 12 ms', fingerprint: ['checkout'] }),
      file('d.json', [{ event: { exceptions: [{ type: 'TypeError', message: '', frames: [], stack: STACK(7, 'Cart.tax') }], resource: {}, attributes: {}, notes: [], breadcrumbs: [], trace: [], scrubbed: [] } }]),
    ]) // prettier-ignore
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain("a.txt: TypeError: Cannot read properties of undefined (reading 'price')\n  in Cart.total in src/cart.ts\n")
    expect(out).toMatch(/used +both +frame +cart:total +the application's call/)
    expect(out).toMatch(/ignored +app +frame +Layer\.handle in router\/layer\.js +library code/)
    expect(out).toMatch(/c\.json: ApiError: timeout of 12 ms\n  app     none\n  system  [0-9a-f]{32}\n  by      client/)
    expect(out).toContain('3 issues:\n  a.txt, b.json #1\n  b.json #2, d.json\n  c.json\n')
  })

  test('says that what does not say where it happened falls together with what does', async () => {
    const { out } = await run([
      '--explain',
      file('log.json', { version: 1, type: 'PriceError', message: 'cart 12 has no price' }),
      file('span.txt', STACK(10, 'Cart.total').replace(/^[^\n]*/, 'PriceError: cart 7 has no price')),
    ])
    expect(out).toContain('1 issue:\n  log.json, span.txt\n')
  })

  test('tries rules, says which decided, and reads the standard input', async () => {
    const rules = file('rules.yaml', "- match: { file: '**/cart.ts' }\n  fingerprint: [cart]\n  title: 'Cart, {{ type }}'\n")
    const { out } = await run(['--explain', file('a.txt', STACK(1, 'Cart.total')), '--rules', rules])
    expect(out).toContain('rule    match: { file: "**/cart.ts" }, fingerprint: [cart], title: "Cart, {{ type }}"')
    expect(out).toContain('title   Cart, TypeError')
    const piped = promisify(execFile)(process.execPath, [MAIN, 'group', '--explain', '-', '--rules', rules, '--json'])
    piped.child.stdin!.end(STACK(1, 'Cart.total'))
    expect(JSON.parse((await piped).stdout)).toMatchObject([
      { name: 'stdin', after: { fingerprint: { by: 'client', title: 'Cart, TypeError' } } },
    ])
  })

  test('shows nothing of a secret, and obeys no escape, in what it is given', async () => {
    const secret = file('secret.txt', 'Error: Bearer abcdef1234567890abcdef for ann@example.com\u001b[31m\n    at f (/a/b.js:1:1)')
    for (const more of [[], ['--json']]) {
      const { out } = await run(['--explain', secret, ...more])
      expect(out).toContain('Error')
      expect(out).not.toMatch(/abcdef1234567890|ann@example/)
      expect(out).not.toContain('\u001b')
    }
  })

  test.each<[string, string[], number, RegExp]>([
    ['no file', ['--explain'], 2, /Cannot explain as no file is named/],
    ['neither of both', [], 2, /Cannot group without one of --explain and --dry-run/],
    ['an option that is none', ['--explian'], 2, /--explian/],
    ['rules that are none', ['--explain', 'stack.txt', '--rules', 'bad.yaml'], 1, /bad\.yaml: rules\[0\]\.match\.tpye: unknown key/],
    ['an event that is none', ['--explain', 'bad.json'], 1, /Cannot read the exceptions of [^]*bad.json: it is no event[^]*tpye/],
    ['a request without exceptions', ['--explain', 'empty.json'], 1, /Cannot group [^]*empty.json as it holds no exception/],
    ['a file that is not there', ['--explain', 'nobody.json'], 1, /nobody.json/],
    ['a server that is not there', ['--dry-run', '--rules', 'good.yaml', '--url', 'http://127.0.0.1:2'], 1, /Cannot reach http:\/\/127\.0\.0\.1:2 \(ECONNREFUSED\)/],
  ])('says in a sentence what is wrong with %s', async (_, args, code, message) => {
    file('bad.yaml', '- match: { tpye: x }\n  frames: library\n')
    file('good.yaml', '- match: { type: x }\n  frames: library\n')
    file('bad.json', '{"version":1,"tpye":"x"}')
    file('empty.json', '{"resourceSpans":[]}')
    file('stack.txt', STACK(1, 'f'))
    const result = await run(args.map((arg) => (/\.\w+$/.test(arg) && !arg.startsWith('http') ? join(folder, arg) : arg)))
    expect(result.code).toBe(code)
    expect(result.err).toMatch(message)
  }) // prettier-ignore
})
