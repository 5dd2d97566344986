/* Node, Deno and Bun: the cases, and some that only a server has. */
const fs = require('node:fs')
const path = require('node:path')
const { inspect } = require('node:util')
const vm = require('node:vm')
require('./cases.js')
require('./record.js')
const price = require('./my shop/naïve price.js')

let times = 0
Object.assign(globalThis.CASES, {
  folderWithBlanks: () => price({}),
  noSuchFile: () => fs.readFileSync('/no/such/file'),
  invalidArgument: () => path.join(3),
  inVm: () => vm.runInThisContext('(function total() { return undefined.price })', { filename: 'C:\\shop\\cart.js' })(),
  inVmWebpack: () => vm.runInThisContext('(() => { throw new Error("bundled") })', { filename: 'webpack:///./src/cart.ts' })(),
  inVmUrl: () =>
    vm.runInThisContext('(() => { throw new Error("dev") })', { filename: 'http://localhost:5173/src/App.vue?t=1700000000000' })(),
  inVmBrackets: () => vm.runInThisContext('(() => { throw new Error("route") })', { filename: '/srv/shop/app/(shop)/[id]/page.js' })(),
  inVmScope: () =>
    vm.runInThisContext('(function run() { throw new Error("scope") })', { filename: '/srv/shop/node_modules/@acme/shop/index.js' })(),
  inVmOffset: () =>
    vm.runInThisContext('(() => { throw new Error("offset") })', { filename: 'file:///C:/shop/a%20b.mjs', lineOffset: 99 })(),
  emitter: () => {
    const { EventEmitter } = require('node:events')
    const events = new EventEmitter()
    events.on('order', () => JSON.parse('<'))
    events.emit('order')
  },
  nextTick: () =>
    new Promise((_, reject) =>
      process.nextTick(() => {
        try {
          JSON.parse('')
        } catch (error) {
          reject(error)
        }
      }),
    ),
  moduleNotFound: () => require('./missing'),
  // A module that failed is not run again: each time another one.
  dataModule: () => import(`data:text/javascript,export%20const%20a%20=%20undefined.price%20//${++times}`),
  esModule: async () => (await import('./module.mjs?v=3')).total(),
  topLevelOfModule: () => import(`./throws.mjs?${++times}`),
})

// Bun's text of these has another call of native code than its call sites.
if (globalThis.Bun) for (const name of ['jsonParse', 'emitter', 'nextTick', 'promiseConstructor']) delete globalThis.CASES[name]
// Where exactly the stack ends differs from run to run.
if (globalThis.Deno) delete globalThis.CASES.stackOverflow
// Of WebAssembly Bun's text has no call, and Deno's numbers it otherwise than its call sites do.
if (globalThis.Bun || globalThis.Deno) delete globalThis.CASES.wasm

Error.stackTraceLimit = process.argv[2] === 'deep' ? 300 : 10
globalThis.recordAll(globalThis.CASES, { inspect }).then((lines) => {
  for (const line of lines) console.log(JSON.stringify(line))
})
