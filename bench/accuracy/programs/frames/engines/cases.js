/*
 * Programs that fail, for engines without an API of frames: what stands on the stack is known, since each call of interest is alone on its
 * line, which ends in `//#label`. A case lists its frames, newest first, `function #label`; `native map` stands for a call of the engine's.
 */
function fail(message) {
  throw new Error(message) //#fail
}
function recurse(n) {
  if (n === 0) fail('deep') //#recurse0
  recurse(n - 1) //#recurse
}
function even(n) {
  if (n < 1) fail('mutual') //#even0
  odd(n - 1) //#even
}
function odd(n) {
  even(n - 1) //#odd
}
function Cart(id) {
  if (id < 0) throw new RangeError('no cart ' + id) //#constructor
}
Cart.prototype.total = function total() {
  fail('total') //#total
}
Cart.load = function load(id) {
  fail('load ' + id) //#load
}
Cart.prototype.größe = function größe() {
  fail('größe 🛒') //#größe
}
const plain = {
  method() {
    fail('method') //#method
  },
}
function Legacy() {
  this.run() //#Legacy
}
Legacy.prototype.run = function run() {
  fail('prototype') //#run
}
function* lines() {
  yield 1
  fail('in a generator') //#lines
}
function each(item) {
  fail('each ' + item) //#each
}

const CASES = [
  [function simple() {
    fail('simple') //#simple
  }, ['fail #fail', 'simple #simple']],
  [function typeError() {
    null.price //#typeError
  }, ['typeError #typeError']],
  [function referenceError() {
    nothing.here //#referenceError
  }, ['referenceError #referenceError']],
  [function recursion() {
    recurse(3) //#recursion
  }, ['fail #fail', 'recurse #recurse0', 'recurse #recurse', 'recurse #recurse', 'recurse #recurse', 'recursion #recursion']],
  [function mutual() {
    even(4) //#mutual
  }, ['fail #fail', 'even #even0', 'odd #odd', 'even #even', 'odd #odd', 'even #even', 'mutual #mutual']],
  [function constructed() {
    new Cart(-1) //#constructed
  }, ['Cart #constructor', 'constructed #constructed']],
  [function method() {
    new Cart(1).total() //#methodCase
  }, ['fail #fail', 'total #total', 'method #methodCase']],
  [function staticMethod() {
    Cart.load(3) //#static
  }, ['fail #fail', 'load #load', 'staticMethod #static']],
  [function objectMethod() {
    plain.method() //#object
  }, ['fail #fail', 'method #method', 'objectMethod #object']],
  [function unicode() {
    new Cart(1).größe() //#unicode
  }, ['fail #fail', 'größe #größe', 'unicode #unicode']],
  [function prototype() {
    new Legacy() //#prototype
  }, ['fail #fail', 'run #run', 'Legacy #Legacy', 'prototype #prototype']],
  [function generator() {
    const all = lines()
    all.next()
    all.next() //#generator
  }, ['fail #fail', 'lines #lines', 'native next', 'generator #generator']],
  [function mapped() {
    ;[1].map(each) //#mapped
  }, ['fail #fail', 'each #each', 'native map', 'mapped #mapped']],
  [function forEached() {
    ;[1].forEach(each) //#forEached
  }, ['fail #fail', 'each #each', 'native forEach', 'forEached #forEached']],
  [function namedClosure() {
    ;(function inner() {
      fail('inner') //#inner
    })() //#namedClosure
  }, ['fail #fail', 'inner #inner', 'namedClosure #namedClosure']],
  [function rethrown() {
    try {
      fail('again') //#rethrown
    } catch (error) {
      throw error
    }
  }, ['fail #fail', 'rethrown #rethrown']],
  [function inFinally() {
    try {
      plain.none()
    } finally {
      fail('finally') //#inFinally
    }
  }, ['fail #fail', 'inFinally #inFinally']],
  [function severalLines() {
    fail('first\nsecond\n  third') //#severalLines
  }, ['fail #fail', 'severalLines #severalLines']],
  [function looksLikeV8() {
    fail('remote:\n    at total (/srv/other/cart.js:1:2)\n    at /srv/other/main.js:3:4') //#looksLikeV8
  }, ['fail #fail', 'looksLikeV8 #looksLikeV8']],
  [function looksLikeGecko() {
    fail('remote:\ntotal@https://other.example/cart.js:1:2\n@https://other.example/main.js:3:4') //#looksLikeGecko
  }, ['fail #fail', 'looksLikeGecko #looksLikeGecko']],
  [function emptyMessage() {
    fail('') //#emptyMessage
  }, ['fail #fail', 'emptyMessage #emptyMessage']],
  [function at_sign() {
    fail('mail to ann@example.com:25') //#at_sign
  }, ['fail #fail', 'at_sign #at_sign']],
]

function record(run, frames) {
  try {
    run() //#record
  } catch (error) {
    print(JSON.stringify({ program: run.name, type: error.name, message: error.message, stack: error.stack, frames: frames }))
  }
}
for (const [run, frames] of CASES) record(run, frames.concat('record #record', 'top #main')) //#main
