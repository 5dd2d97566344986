import { describe, expect, it } from 'vitest'
import { semconv } from '../../collector/api.ts'
import { exampleEvent } from '../../collector/testing.ts'
import { parseEvent } from '../parse/parse.ts'
import { fingerprintV1 } from './v1.ts'
import { isRustClosure, reduceRust, rustPlace } from './v1/rust.ts'

describe('a function of Rust', () => {
  it.each([
    ['total', 'total'],
    ['total::h0123456789abcdef', 'total'],
    ['total::<f64>', 'total'],
    ['total<core::result::Result<(), shop::Error>, fn(u8) -> u8>', 'total'],
    ['total::{{closure}}', 'total'],
    ['total::{closure#0}::{closure#1}', 'total'],
    ['{closure#14}', ''],
    ['{{closure}}', ''],
    ['{closure#0}<shop::main::{closure_env#1}, ()>', ''],
  ])('%s is called %j', (name, expected) => {
    expect(reduceRust(name)).toBe(expected)
  })

  it('is a closure by its last segment', () => {
    expect(['total::{{closure}}', '{closure#3}', '{closure#0}<T>'].every(isRustClosure)).toBe(true)
    expect(['total', 'call_once<shop::main::{closure_env#1}, ()>'].some(isRustClosure)).toBe(false)
  })
})

describe('the place of a call of Rust', () => {
  it.each([
    ['./src/cart.rs', 'shop::cart::Cart'],
    ['/build/shop/src/cart.rs', ''],
    ['src\\cart.rs', ''],
    ['', 'shop::cart::Cart'],
    ['./src/cart/mod.rs', ''],
    ['', '<shop::cart::Cart as core::fmt::Debug>'],
  ])('of file %j and module %j is cart', (file, module) => {
    expect(rustPlace(file, module)).toBe('cart')
  })

  it.each([
    ['./src/main.rs', ''],
    ['./src/lib.rs', 'shop'],
    ['/shop/src/bin/import.rs', ''],
    ['', 'shop'],
    ['', 'shop::Cart'],
  ])('of file %j and module %j is that of the whole crate', (file, module) => {
    expect(rustPlace(file, module)).toBe('main')
  })
})

function grouped(message: string, type: string, ...calls: string[]) {
  const stack = calls.map((call, i) => `  ${i}: ${call.replace(' at ', '\n             at ')}\n`).join('')
  const event = exampleEvent({ exceptions: [{ type, message, frames: [], stack }], resource: { 'telemetry.sdk.language': 'rust' } })
  parseEvent(event)
  return fingerprintV1(event)
}

const PANICKED = [
  'std::panicking::panic_with_hook at /rustc/59/library/std/src/panicking.rs:833:13',
  'core::panicking::panic_fmt at /rustc/59/library/core/src/panicking.rs:80:14',
]
const RAN = ['core::ops::function::FnOnce::call_once at /rustc/59/library/core/src/ops/function.rs:250:5']

describe('a panic of Rust', () => {
  const total = (message: string, line = 12) =>
    grouped(
      message,
      'panic',
      'shop::main::{{closure}} at ./src/main.rs:9:1',
      ...PANICKED,
      `shop::cart::Cart::total at ./src/cart.rs:${line}:9`,
      ...RAN,
    )

  it('is of where it broke, not of the hook of the program that reports it', () => {
    expect(total('index out of bounds: the len is 1 but the index is 4').parts.app).toEqual(['type:panic', 'shop::cart::Cart:total'])
  })

  it('is of a kind that the runtime says, where the data does not decide which', () => {
    const none = 'called `Option::unwrap()` on a `None` value'
    expect(total(none).app).toBe(total(none, 40).app)
    expect(total(none).app).not.toBe(total('attempt to divide by zero').app)
    expect(total('attempt to subtract with overflow').app).toBe(
      total('range start index 18446744073709551592 out of range for slice of length 3').app,
    )
  })

  it('of a build with line tables finds the issue of one with symbols, and the other way round', () => {
    const symbols = total('attempt to divide by zero')
    const lines = grouped(
      'attempt to divide by zero',
      'panic',
      '{closure#0} at ./src/main.rs:9:1',
      ...PANICKED,
      'total at ./src/cart.rs:44:9',
    )
    expect(symbols.partial).toContain(lines.app)
    expect(symbols.own).not.toContain(lines.app)
    expect(lines.own).toContain(lines.app)
  })

  it('of such a build where some calls have their symbol all the same', () => {
    const calls = ['shop::client::fetch at ./src/client.rs:7:1', 'shop::feed::download at ./src/feed.rs:8:1']
    const mixed = grouped('x', 'panic', ...PANICKED, calls[0]!, 'download at ./src/feed.rs:9:1')
    const whole = grouped('x', 'panic', ...PANICKED, ...calls)
    expect(mixed.app).not.toBe(whole.app)
    expect(mixed.own!.some((hash) => whole.partial!.includes(hash))).toBe(true)
  })
})

describe('a panic of Rust that the hook of a program wrote', () => {
  it.each([
    'panicked at src/cart.rs:4:5:\nno entry found for key',
    "thread 'main' (12) panicked at src/cart.rs:9:5:\nno entry found for key",
  ])('is one without its type: %j', (message) => {
    const calls = [...PANICKED, 'shop::cart::total at ./src/cart.rs:4:5']
    expect(grouped(message, '', ...calls).app).toBe(grouped('no entry found for key', 'panic', ...calls).app)
  })
})

describe('an error of Rust without a type', () => {
  const failed = (message: string) =>
    grouped(
      message,
      '',
      'anyhow::error::from at /usr/local/cargo/registry/src/x/anyhow-1.0.1/src/backtrace.rs:1:1',
      'shop::feed::line at ./src/feed.rs:4:5',
      ...RAN,
    )

  it('has its words for one', () => {
    expect(failed('line 4 of the bulletin').app).toBe(failed('line 9 of the bulletin').app)
    expect(failed('line 4 of the bulletin').app).not.toBe(failed('line 4 has no value').app)
  })

  it('is one of any type, as what holds it hides that', () => {
    for (const type of [
      'shop::Error',
      'anyhow::Error',
      'eyre::Report',
      'color_eyre::eyre::Report',
      'alloc::boxed::Box<dyn core::error::Error + Send>',
    ])
      expect(grouped('line 4 has no value', type).system, type).toBe(grouped('line 4 has no value', '').system)
  })

  it('finds the issue of the same without a backtrace by one word that tells', () => {
    expect(failed('temperature 4 is out of range').message).toBe(grouped('temperature 7 is out of range', '').system)
    expect(failed('could not read 4').message).toBeUndefined()
  })
})

describe('a panic of Rust without a backtrace', () => {
  const alone = (file: string, message = 'called `Option::unwrap()` on a `None` value') => {
    const stack = `panicked at ${file}:39:47:\n${message}`
    const event = exampleEvent({
      exceptions: [{ type: 'panic', message, stack, frames: [] }],
      resource: { [semconv.SDK_LANGUAGE]: 'rust' },
    })
    parseEvent(event)
    return fingerprintV1(event)
  }

  it('is of its file', () => {
    expect(alone('src/crops/mod.rs').app).toBe(alone('./src/crops/mod.rs').app)
    expect(alone('src/crops/mod.rs').app).not.toBe(alone('src/labels.rs').app)
  })

  it('joins the one that has one, by its file and its mistake', () => {
    const whole = grouped(
      'called `Option::unwrap()` on a `None` value',
      'panic',
      ...PANICKED,
      'shop::crops::label at ./src/crops/mod.rs:44:9',
    )
    const joins = ({ own }: { own?: string[] }) => whole.partial!.some((hash) => own!.includes(hash))
    expect(joins(alone('src/crops/mod.rs'))).toBe(true)
    expect(joins(alone('src/labels.rs'))).toBe(false)
    expect(joins(alone('src/crops/mod.rs', 'attempt to divide by zero'))).toBe(false)
  })
})

describe('an error of Rust', () => {
  it('is told by its words, with calls too', () => {
    const of = (type: string, message: string) => {
      const frames = ['shop::vault::put at ./src/vault.rs:4:5', 'shop::main at ./src/main.rs:9:1']
      return grouped(message, type, ...frames).parts.app
    }
    expect(of('vault::VaultError', 'checksum mismatch: 3')).toContain('message:checksum mismatch')
    expect(of('vault::BucketFull', 'bucket 3 is full')).toContain('message:bucket <number> is full')
  })

  it('is known by its words where its type is lost', () => {
    const of = (type: string, message: string) => {
      const resource = { [semconv.SDK_LANGUAGE]: 'rust' }
      return fingerprintV1(exampleEvent({ resource, exceptions: [{ type, message, stack: '', frames: [] }] }))
    }
    const lost = of('anyhow::Error', 'checksum mismatch: expected 3, got 4')
    expect(of('vault::errors::VaultError', 'checksum mismatch: expected 7, got 9').system).toBe(lost.system)
  })

  it('finds by what was done the one that says what was said below it too', () => {
    const says = (message: string) =>
      fingerprintV1(
        exampleEvent({ resource: { [semconv.SDK_LANGUAGE]: 'rust' }, exceptions: [{ type: '', message, stack: '', frames: [] }] }),
      )
    const joins = (less: string, more: string) => says(more).partial!.some((hash) => says(less).own!.includes(hash))
    expect(joins('add accession AC-23053', 'add accession AC-23148: UNIQUE constraint failed: accessions.code')).toBe(true)
    expect(joins('add accession AC-23053', 'move accession AC-23148: UNIQUE constraint failed: accessions.code')).toBe(false)
    expect(says('add accession AC-23148: no such vault').own).toBeUndefined()
  })
})

describe('the causes of an error of Rust', () => {
  const said = (message: string, stack: string) => {
    const event = exampleEvent({
      exceptions: [{ type: 'anyhow::Error', message, frames: [], stack }],
      resource: { 'telemetry.sdk.language': 'rust' },
    })
    parseEvent(event)
    return fingerprintV1(event)
  }
  const CAUSED = '\n\nCaused by:\n    0: number of a shaft\n    1: invalid digit found in string'

  it('count once, whichever of them the message says itself', () => {
    const alone = said('survey of shafts: number of a shaft: invalid digit found in string', '')
    const listed = said('survey of shafts', `survey of shafts${CAUSED}`)
    const both = said('survey of shafts: number of a shaft: invalid digit found in string', `survey of shafts${CAUSED}`)
    expect(listed.system).toBe(alone.system)
    expect(both.system).toBe(alone.system)
    expect(said('survey of shafts', 'survey of shafts\n\nCaused by:\n    no such survey').system).not.toBe(alone.system)
  })

  it('lead to those that say where, though a release put that into a closure', () => {
    const plain = said('level of the gate: invalid float literal', '')
    const inlined = grouped('level of the gate: invalid float literal', 'anyhow::Error', 'tide::entries::all::{{closure}}', 'tide::main')
    expect(inlined.message).toBe(plain.system)
    expect(inlined.vague).toBe(true)
  })
})
