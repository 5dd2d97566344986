import { describe, expect, it } from 'vitest'
import { parseRust } from './rust.ts'

const backtrace = `   0: std::panicking::begin_panic_handler
             at /rustc/59807616e/library/std/src/panicking.rs:695:5
   1: core::panicking::panic_fmt
             at /rustc/59807616e/library/core/src/panicking.rs:75:14
   2: shop::cart::Cart::total::{{closure}}
             at ./src/cart.rs:12:9
      <shop::Price as core::fmt::Debug>::fmt::h0123456789abcdef
             at ./src/my price.rs:3:1
   3: tokio::runtime::park
   4: main
   5: __libc_start_main
`

describe('parseRust', () => {
  it('reads a panic with inlined calls, its own code apart from the rest', () => {
    const text = `thread 'main' panicked at src/cart.rs:12:9:\nno price\nsecond line\nstack backtrace:\n${backtrace}note: Some details are omitted, run with \`RUST_BACKTRACE=full\` for a verbose backtrace.\n`
    const [exception] = parseRust(text, 'no price\nsecond line')
    expect(exception).toMatchObject({ type: 'panic' })
    expect(exception!.frames.map((frame) => [frame.module, frame.function, frame.file, frame.line, frame.column, frame.inApp])).toEqual([
      ['std::panicking', 'begin_panic_handler', '/rustc/59807616e/library/std/src/panicking.rs', 695, 5, false],
      ['core::panicking', 'panic_fmt', '/rustc/59807616e/library/core/src/panicking.rs', 75, 14, false],
      ['shop::cart::Cart', 'total::{{closure}}', './src/cart.rs', 12, 9, true],
      ['<shop::Price as core::fmt::Debug>', 'fmt', './src/my price.rs', 3, 1, true],
      ['tokio::runtime', 'park', '', 0, 0, false],
      ['', 'main', '', 0, 0, false],
      ['', '__libc_start_main', '', 0, 0, false],
    ])
    expect(exception!.frames[3]!.raw.function).toBe('<shop::Price as core::fmt::Debug>::fmt::h0123456789abcdef')
  })

  it('knows what reports the panic from what panicked', () => {
    const text =
      '   0: shop::main::{{closure}}\n   1: std::panicking::panic_with_hook\n   2: core::panicking::panic_fmt\n   3: shop::cart::total\n'
    expect(parseRust(text, '')[0]!.frames.map(({ inApp }) => inApp)).toEqual([false, false, false, true])
  })

  it('knows the toolchain where the program runs in `/`, as in a container', () => {
    const unwind = '   0: __rustc::rust_begin_unwind\n             at ./rustc/59807616e/library/std/src/panicking.rs:689:5\n'
    const total = '   1: shop::cart::total\n             at ./usr/src/shop/src/cart.rs:4:2\n'
    expect(parseRust(unwind + total, '')[0]!.frames.map(({ inApp }) => inApp)).toEqual([false, true])
    expect(parseRust(`   0: __rustc::rust_begin_unwind\n${total}`, '')[0]!.frames.map(({ inApp }) => inApp)).toEqual([false, true])
  })

  it("reads the causes of anyhow's text, the frames with the outermost", () => {
    const text = `no total\n\nCaused by:\n    0: no price\n       second line\n    1: 1: odd\n\nStack backtrace:\n${backtrace}`
    expect(parseRust(text, 'no total').map(({ message, frames }) => [message, frames.length])).toEqual([
      ['no total', 7],
      ['no price\nsecond line', 0],
      ['1: odd', 0],
    ])
    expect(parseRust(`no total\n\nCaused by:\n    no price\n\nStack backtrace:\n${backtrace}`, '')[1]!.message).toBe('no price')
  })

  it('reads the panic of older versions, and addresses', () => {
    const text = `thread 'w' panicked at 'it's bad', src/main.rs:2:5\nstack backtrace:\n   0:     0x55d0e5a7e0ca - shop::run::h0123456789abcdef\n  at src/main.rs:2:5\n`
    expect(parseRust(text, '')).toMatchObject([
      { type: 'panic', message: "it's bad", frames: [{ module: 'shop', function: 'run', line: 2 }] },
    ])
  })

  it('splits no name within brackets', () => {
    const name = '<fn(a::B) -> c::D as core::ops::FnOnce<(e::F,)>>::call_once::<g::H>'
    expect(parseRust(`   0: ${name}\n`, '')[0]!.frames).toMatchObject([
      { module: '<fn(a::B) -> c::D as core::ops::FnOnce<(e::F,)>>', function: 'call_once::<g::H>' },
    ])
  })

  it('reads no call out of a message that looks like one', () => {
    const message = 'remote:\n   0: other::x\n             at /y.rs:1:1'
    expect(parseRust(`thread 'main' panicked at a.rs:1:1:\n${message}\nstack backtrace:\n   0: a::b\n`, message)[0]!.frames).toMatchObject([
      { function: 'b' },
    ])
  })

  it.each([
    "thread 'main' panicked at src/cart.rs:12:9:\nno price",
    "thread 'w' (12) panicked at src/cart.rs:12:9:\nno price\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace",
    'panicked at src/cart.rs:12:9:\nno price',
    "thread 'main' panicked at 'no price', src/cart.rs:12:9",
  ])('reads where a panic without a backtrace was: %j', (text) => {
    const [exception] = parseRust(text, 'no price')
    expect(exception).toMatchObject({ type: 'panic', frames: [{ file: 'src/cart.rs', function: '', line: 12, column: 9, inApp: true }] })
  })

  it('reads the causes of an error without a backtrace', () => {
    const text = 'journal /srv/a.log\n\nCaused by:\n    0: open journal\n    1: No such file or directory (os error 2)'
    expect(parseRust(text, 'journal /srv/a.log').map(({ message, frames }) => [message, frames.length])).toEqual([
      ['journal /srv/a.log', 0],
      ['open journal', 0],
      ['No such file or directory (os error 2)', 0],
    ])
    const [of, library] = parseRust(
      '   0: <shop::Cart as core::fmt::Display>::fmt\n   1: <E as anyhow::context::ext::StdError>::ext_context\n',
      '',
    )[0]!.frames
    expect([of!.inApp, library!.inApp]).toEqual([true, false])
  })

  it.each(['', '0:', 'at x:1:1', 'Caused by:\n    0: a', 'panicked at the disco'])('finds no frame in %j', (text) => {
    expect(parseRust(text, '')).toEqual([])
  })
})
