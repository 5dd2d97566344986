import { describe, expect, it } from 'vitest'
import { parseRuby } from './ruby.ts'

const brief = (text: string, message = ''): unknown[] =>
  parseRuby(text, message).map(({ type, message, frames }) => [type, message, frames.map((frame) => `${frame.function}:${frame.line}`)])

describe('parseRuby', () => {
  it('reads the newest call out of the first line, and causes', () => {
    const text = [
      "/app/cart.rb:7:in `rescue in total': no total (Shop::CartError)",
      "\tfrom /app/cart.rb:4:in `total'",
      "\tfrom /app/main.rb:1:in `<main>'",
      "/app/cart.rb:5:in `block in total': bad item (ArgumentError)",
      'second line',
      "\tfrom /app/cart.rb:5:in `each'",
    ].join('\n')
    expect(brief(text, 'no total')).toEqual([
      ['Shop::CartError', 'no total', ['rescue in total:7', 'total:4', '<main>:1']],
      ['ArgumentError', 'bad item\nsecond line', ['block in total:5', 'each:5']],
    ])
  })

  it('reads the quotes and class names of Ruby 3.4', () => {
    expect(brief("/app/a.rb:3:in 'Shop::Cart#total': bad (RuntimeError)\n\tfrom /app/a.rb:9:in '<main>'")).toEqual([
      ['RuntimeError', 'bad', ['Shop::Cart#total:3', '<main>:9']],
    ])
  })

  it('reads no frame out of a message that looks like one', () => {
    const message = "remote said:\n/other/x.rb:1:in `y': z (E)\n\tfrom /other/x.rb:2:in `w'"
    const sent = `/app/a.rb:3:in \`call': remote said: (IOError)${message.slice(message.indexOf('\n'))}\n\tfrom /app/a.rb:9:in \`<main>'`
    expect(brief(sent, message)).toEqual([['IOError', 'remote said:', ['call:3', '<main>:9']]])
  })

  it('reads the order of a terminal, oldest first', () => {
    const text =
      "Traceback (most recent call last):\n\t2: from a.rb:9:in `<main>'\n\t1: from a.rb:5:in `total'\na.rb:2:in `price': bad (ArgumentError)"
    expect(brief(text)).toEqual([['ArgumentError', 'bad', ['price:2', 'total:5', '<main>:9']]])
  })

  it('reads what Rails logs', () => {
    const text =
      "NoMethodError (undefined method `x' for nil):\n  \n  app/models/a.rb:3:in `total'\n  actionpack (5.1.4) lib/action/x.rb:63:in `call'"
    const [exception] = parseRuby(text, '')
    expect(exception).toMatchObject({ type: 'NoMethodError', message: "undefined method `x' for nil" })
    expect(exception!.frames).toMatchObject([
      { function: 'total', file: 'app/models/a.rb', line: 3, module: '', inApp: true },
      { function: 'call', file: 'lib/action/x.rb', line: 63, module: 'actionpack', inApp: false },
    ])
  })

  it.each([
    ['/usr/local/bundle/gems/rack-2.2.3/lib/rack/builder.rb', 'rack', false],
    ['/usr/local/bundle/gems/nokogiri-1.15.0-x86_64-linux/lib/nokogiri.rb', 'nokogiri', false],
    ['/app/vendor/bundle/ruby/3.1.0/bundler/gems/shop-ab12cd3/lib/shop.rb', 'shop', false],
    ['/usr/lib/ruby/3.1.0/net/http.rb', 'net', false],
    ['/usr/lib/ruby/3.1.0/set.rb', 'set', false],
    ['<internal:kernel>', 'kernel', false],
    ['/usr/local/bin/rake', '', false],
    ['/app/lib/gems.rb', '', true],
    ['C:/shop/app.rb', '', true],
  ])('tells whose %s is', (file, module, inApp) => {
    expect(parseRuby(`${file}:3:in \`x': bad (E)`, '')[0]!.frames).toMatchObject([{ file, line: 3, module, inApp }])
  })

  it.each(['', 'bad', ':1:in `', 'connect to db:5432', 'from nowhere', 'a:1:in `b'])('finds no frame in %j', (text) => {
    expect(parseRuby(text, '').flatMap(({ frames }) => frames.filter(({ file }) => file === ''))).toEqual([])
  })
})
