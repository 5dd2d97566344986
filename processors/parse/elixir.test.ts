import { describe, expect, it } from 'vitest'
import { parseElixir } from './elixir.ts'

const brief = (text: string, message = ''): unknown[] =>
  parseElixir(text, message).map(({ type, message, frames }) => [
    type,
    message,
    frames.map((frame) => `${frame.module} ${frame.function} ${frame.file}:${frame.line} ${frame.inApp}`),
  ])

describe('parseElixir', () => {
  it("reads Elixir's stack trace", () => {
    const text = `    (shop 0.1.0) lib/shop/cart.ex:12: Shop.Cart.total/1
    (shop 0.1.0) lib/shop/cart.ex:9: anonymous fn/2 in Shop.Cart.total/1
    (elixir 1.14.0) lib/enum.ex:1658: Enum."-map/2-lists^map/1-0-"/2
    (stdlib 4.2) erl_eval.erl:744: :erl_eval.do_apply/7
    (shop 0.1.0) Shop.Cart.add({1, "a, b"}, [], %{})
    run.exs:3: Shop (module)
    run.exs:5: (file)
    :erlang.apply/2
`
    expect(brief(text)).toEqual([
      [
        '',
        '',
        [
          'Shop.Cart total/1 lib/shop/cart.ex:12 true',
          'Shop.Cart anonymous fn/2 in total/1 lib/shop/cart.ex:9 true',
          'Enum "-map/2-lists^map/1-0-"/2 lib/enum.ex:1658 false',
          ':erl_eval do_apply/7 erl_eval.erl:744 false',
          'Shop.Cart add/3 :0 true',
          'Shop (module) run.exs:3 true',
          ' (file) run.exs:5 true',
          ':erlang apply/2 :0 false',
        ],
      ],
    ])
  })

  it('reads code of a script as of its file, which has no module', () => {
    const text =
      '    run.exs:65: anonymous fn/1 in :elixir_compiler_0.__FILE__/1\n    (elixir 1.14.0) src/elixir_compiler.erl:65: :elixir_compiler.dispatch/4\n'
    expect(brief(text)).toEqual([
      ['', '', [' anonymous fn/1 in (file) run.exs:65 true', ':elixir_compiler dispatch/4 src/elixir_compiler.erl:65 false']],
    ])
  })

  it('reads an exit with the exception that caused it', () => {
    const text = `** (exit) exited in: GenServer.call(Shop, :total, 5000)
    ** (EXIT) an exception was raised:
        ** (ArgumentError) bad
            (shop 0.1.0) lib/shop.ex:3: Shop.handle_call/3
    (elixir 1.14.0) lib/gen_server.ex:1030: GenServer.call/3
`
    expect(brief(text)).toEqual([
      ['exit', 'exited in: GenServer.call(Shop, :total, 5000)', ['GenServer call/3 lib/gen_server.ex:1030 false']],
      ['ArgumentError', 'bad', ['Shop handle_call/3 lib/shop.ex:3 true']],
    ])
  })

  it("reads Erlang's term, cut as its SDK cuts it, and Erlang's text", () => {
    expect(brief(`[{shop,total,1,[{file,"src/shop.erl"},{line,12}]},{'Elixir.Shop','run-it',[a],...}|...]`)).toEqual([
      ['', '', ['shop total/1 src/shop.erl:12 true', 'Shop run-it :0 true']],
    ])
    expect(
      brief('** exception error: bad argument\n     in function  shop:total/1 (src/shop.erl, line 12)\n     in call from lists:map/2'),
    ).toEqual([['', '', ['shop total/1 src/shop.erl:12 true', 'lists map/2 :0 false']]])
  })

  it('reads no call out of a message that looks like one', () => {
    const message = 'remote:\n    lib/x.ex:1: Other.y/1'
    expect(brief(`** (E) ${message}\n    lib/a.ex:3: Shop.b/1\n`, message)[0]).toMatchObject({ 2: ['Shop b/1 lib/a.ex:3 true'] })
  })

  it.each(['', '    ', '    so it is', '    total: 1/2', '[{', '** (E) bad', '    and/or'])('finds no frame in %j', (text) => {
    expect(parseElixir(text, '')).toEqual([])
  })

  it("knows OTP's modules, and those of an application written in Erlang", () => {
    const origin = (line: string) => parseElixir(`    ${line}\n`, '')[0]?.frames[0]?.inApp
    for (const line of [':zlib.inflate_nif/4', 'crypto.erl:967: :crypto.crypto_one_time/5', ':ets.insert(:t, {})'])
      expect(origin(line), line).toBe(false)
    for (const line of ['src/zlib.erl:4: :zlib.inflate/1', 'src/ledger.erl:9: :ledger.book/2']) expect(origin(line), line).toBe(true)
  })
})
