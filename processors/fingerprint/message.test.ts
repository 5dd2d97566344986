import { describe, expect, it } from 'vitest'
import { hashedMessage, parameterise } from './v1/message.ts'
import { VALUE_ROWS } from './v1/values.ts'

describe('parameterise', () => {
  it.each(VALUE_ROWS.flatMap((row) => row.examples.map((example) => [example, row.kept ? example : `<${row.kind}>`])))(
    'reads %j as %j',
    (example, expected) => {
      expect(parameterise(`got ${example} here`)).toBe(`got ${expected} here`)
    },
  )

  it.each([
    ['User 123 not found', 'User <number> not found'],
    ['no carrier serves Gdansk Port', 'no carrier serves <name>'],
    ['Kiln Old Tom 2 took longer than 11 ticks', 'Kiln <name> took longer than <number> ticks'],
    ['no certificate for PS-1773 by PS256', 'no certificate for <id> by PS256'],
    ['no such column: acreage\n[SQL: select code from plot order by acreage]', 'no such column: acreage'],
    ['"packed" is not a valid backing value for enum State', '<text> is not a valid backing value for enum <name>'],
    ['server said Bad Gateway, not Found', 'server said Bad Gateway, not <name>'],
    ['/clubs/Old%20Town%2010K answered', '/clubs/<name> answered'],
    ['no user ann@example.com at https://a.example/b?c=1', 'no user <email> at <url>'],
    ['no user [redacted]', 'no user <redacted>'],
    ['connect ECONNREFUSED ::1:5432 and fe80::1ff:fe23:4567:890a', 'connect ECONNREFUSED <address>'],
    ['timeout of 3000ms exceeded after 1.5s', 'timeout of <duration> exceeded after <duration>'],
    ['doc 507f1f77bcf86cd799439011, hash 0xdeadbeef', 'doc <id>, hash <number>'],
    ['ids 1, 2, 3 and 4', 'ids <number>'],
    ['crawler C18 did not answer, nor C5', 'crawler <id> did not answer, nor <id>'],
    ['/api/v1/shares/T41 answered 403', '/api/v1/shares/<id> answered <number>'],
    ['No enum constant com.acme.Colour.teal', 'No enum constant com.acme.Colour.<name>'],
    ['/users/123/orders/456 not found', '/users/<number>/orders/<number> not found'],
    ['GET /users/6f1ed002-ab12-4a8c-9c11-1234567890ab', 'GET /users/<id>'],
    ['no file "C:\\shop\\x.txt"', 'no file <text>.txt'],
    ["KeyError: 'ann'", 'KeyError: <text>'],
    ['order-991 gone', 'order-<number> gone'],
    ['user123 and hive3 of bolt L19', '<id> of bolt <id>'],
    ['upstream said {"id": 12, "error": "no such user"}', 'upstream said <json>'],
    ['charge of $12.99 declined', 'charge of <money> declined'],
    ['cannot open /home/ann/shop/data.csv, retry', 'cannot open <path>, retry'],
    ['worker-7 (#239323) failed', 'worker-<number> (#<number>) failed'],
    ['listening on tcp://0.0.0.0:10', 'listening on <url>'],
    ['save twin of 17wdrqp, not 2fsrjhe', 'save twin of <id>, not <id>'],
    ['announce on borealis.9r725xk, image cygnus-2fsrjhe.img', 'announce on <id>, image <id>.img'],
    ['station ST8bb1 not ST11762, nor STa824-X4', 'station <id> not <id>, nor <id>'],
    ['GET /manifests/beta-borealis: no answer', 'GET /manifests/<name>: no answer'],
    ['payout po_fc7504 of m_577516, not po_list', 'payout <id> of <id>, not po_list'],
    ['Request to /tickets/hmqg5m/transfer/j5bvhd failed', 'Request to /tickets/<id>/transfer/<id> failed'],
    ['GET /geo?q=Graz&lang=de answered', 'GET /geo?q=<text>&lang=<text> answered'],
    ['load contract lindt-and-son617', 'load contract <id>'],
    ['close manifest CGN: begin', 'close manifest <name>: begin'],
    ['no such URL, no API here', 'no such URL, no API here'],
    ['create: row 7\ncreate: row 7', 'create: row <number>'],
    ['import: 5 of 5 failed: create: row 7\ncreate: row 8', 'import: <number> of <number> failed: create: row <number>'],
    ['cannot add USD to EUR', 'cannot add <name> to <name>'],
    ["undefined method `name' for nil\n\n    hello(user.name)\n              ^^^^^", "undefined method `name' for nil"],
    ['order_7 on node12-shard3', 'order_<number> on <id>'],
    ['unexpected status 502', 'unexpected <number>'],
    ['  first  \n\n second 2 \n third', 'first second <number>'],
  ])('takes what varies out of %j', (message, expected) => {
    expect(parameterise(message)).toBe(expected)
  })

  it('hashes all kinds of values alike, so that a number today and a redacted id tomorrow are one', () => {
    const hashed = ['user 12', 'user [redacted]', 'user 6f1ed002-ab12-4a8c-9c11-1234567890ab', 'user "ann"'].map((message) =>
      hashedMessage(parameterise(message)),
    )
    expect(new Set(hashed)).toEqual(new Set(['user <*>']))
  })

  it.each([
    'utf-8 codec and UTF-16',
    'sha256, md5, SHA-1 and x509',
    'HTTP/2 over TLS 1.3',
    'i18n, k8s, s3 and ec2',
    'e2e, C99 and C++',
    'collation of utf8mb4, x86_64',
    'PUT /api/line-items/search',
    'Request failed with status code 404',
    'ORA-00942: table or view does not exist',
    'Minified React error #31',
    "Cannot read properties of undefined (reading 'total')",
    "'NoneType' object has no attribute 'total'",
    'column "price" does not exist',
    "don't stop, it's fine",
    'Unexpected token <',
  ])('leaves %j alone', (message) => {
    expect(parameterise(message)).toBe(message)
  })

  it.each([
    ['order 4 for Porter exceeds the stock', 'order <number> for <name> exceeds the stock'],
    ['lock held by Bjarne', 'lock held by <name>'],
    ['Port Borkum is closed for storm', 'Port <name> is closed for storm'],
    ['latitude 50502196.00 is out of reach', 'latitude <number> is out of reach'],
    [
      'settings: TOML parse error at line 3, column 9\n  |\n3 | retry = 395\n  |     ^^^\nmissing field',
      'settings: TOML parse error at line <number> column <number> missing field',
    ],
    ['hop `Cascade` is not on the shelf', 'hop <text> is not on the shelf'],
  ])('takes the name out of %j', (message, expected) => {
    expect(parameterise(message)).toBe(expected)
  })

  it.each([
    'Order not found',
    'bank answered Bad Gateway',
    'server says Forbidden',
    'cannot read OrderLine or String.downcase',
    "name 'total' is not defined",
  ])('leaves what is no name alone: %j', (message) => {
    expect(parameterise(message)).toBe(message)
  })

  it('takes names of several words after a preposition, and one within a sentence', () => {
    expect(parameterise('thumbnail of Petra de Vries was never made')).toBe('thumbnail of <name> was never made')
    expect(parameterise("visit by Kwame O'Brien")).toBe('visit by <name>')
    expect(parameterise('supplier Porter: strike')).toBe('supplier <name>: strike')
    expect(parameterise('answered Bad Gateway')).toBe('answered Bad Gateway')
  })

  it('takes out the files of modules, and keeps the names of packages', () => {
    const missing = (file: string) => parameterise(`Cannot find module '${file}'`)
    expect(missing('/srv/shop/plugins/teapot.mjs')).toBe(missing('/home/deploy/releases/20240207/shop/plugins/kettle.mjs'))
    expect(missing('express')).not.toBe(missing('koa'))
    expect(missing('@acme/cart')).toBe("Cannot find module '@acme/cart'")
  })

  it('takes out tags of markup, and no names of types', () => {
    expect(parameterise('</b> closes <coffeemachine>')).toBe('</b> closes <tag>')
    expect(parameterise('no converter for List<string>')).toBe('no converter for List<string>')
  })

  it('keeps status codes apart', () => {
    expect(parameterise('failed with status code 404')).not.toBe(parameterise('failed with status code 500'))
  })

  it('looks at the first 1,024 characters only, in linear time', () => {
    const { user } = process.cpuUsage()
    for (const unit of (
      'a|a1|1|"|\'|1-|a@|a.|:|0x|::|Jan |1:1:|[|http://| error: |{"|/a|/home/|a:\\|1,|eyJaaaaaaaaa.|ab12cd-|$1|a+/1|' +
      'ffff:|1.1.|property "a|<|\u201c'
    ).split('|'))
      parameterise(unit.repeat(500_000))
    expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(1)
  })
})
