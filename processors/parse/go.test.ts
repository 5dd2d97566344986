import { describe, expect, it } from 'vitest'
import { parseGo } from './go.ts'

const stack = `goroutine 7 [running]:
go.opentelemetry.io/otel/sdk/trace.recordStackTrace()
\t/home/ann/go/pkg/mod/go.opentelemetry.io/otel/sdk@v1.28.0/trace/span.go:500 +0x3b
github.com/acme/shop/web.Recover.func1()
\t/src/shop/web/recover.go:12 +0x85
panic({0x102b3e0?, 0x140000a6018?})
\t/usr/local/go/src/runtime/panic.go:770 +0x124
github.com/acme/shop/cart.(*Cart).Total(0x14000112000, {0x1, 0x2})
\t/src/shop/cart/cart.go:41 +0x1c
github.com/acme/shop/cart.Sum[github.com/acme/shop/money.Euro](...)
\t/src/my shop/cart/sum.go:9
net/http.HandlerFunc.ServeHTTP(0x140001b2000?, {0x1029b5a40?, 0x140001ae0e0?}, 0x0?)
\t/usr/local/go/src/net/http/server.go:2166 +0x38
created by net/http.(*Server).Serve in goroutine 1
\t/usr/local/go/src/net/http/server.go:3285 +0x3f0

goroutine 1 [IO wait]:
internal/poll.runtime_pollWait(0x1)
\t/usr/local/go/src/runtime/netpoll.go:345 +0xa0
`

describe('parseGo', () => {
  it('reads the goroutine that failed, and takes what recovered the panic for no part of the application', () => {
    const [exception] = parseGo(stack)
    expect(exception!.frames.map((frame) => [frame.module, frame.function, frame.line, frame.inApp])).toEqual([
      ['go.opentelemetry.io/otel/sdk/trace', 'recordStackTrace', 500, false],
      ['github.com/acme/shop/web', 'Recover.func1', 12, false],
      ['runtime', 'panic', 770, false],
      ['github.com/acme/shop/cart', '(*Cart).Total', 41, true],
      ['github.com/acme/shop/cart', 'Sum[github.com/acme/shop/money.Euro]', 9, true],
      ['net/http', 'HandlerFunc.ServeHTTP', 2166, false],
      ['net/http', '(*Server).Serve', 3285, false],
    ])
    expect(exception!.frames[4]!.file).toBe('/src/my shop/cart/sum.go')
  })

  it('reads type and message of a crash', () => {
    const text = 'panic: boom [recovered]\n\tpanic: boom\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:4 +0x1\n'
    expect(parseGo(text)).toMatchObject([{ type: 'panic', message: 'boom', frames: [{ module: 'main', function: 'main', inApp: true }] }])
  })

  it.each([
    ['log.Printf', '/src/shop/log/log.go', 'log', true],
    ['log.Printf', '/usr/local/go/src/log/log.go', 'log', false],
    ['panic', 'runtime/panic.go', 'runtime', false],
    ['panic', '/usr/local/go/src/runtime/panic.go', 'runtime', false],
    ['net/http.serve', 'net/http/server.go', 'net/http', false],
    ['panic', 'runtime/panic.go', 'runtime', false],
    ['github.com/x/y.Z', 'github.com/x/y@v1.2.3/z.go', 'github.com/x/y', false],
    ['github.com/x/y.Z', '/src/shop/vendor/github.com/x/y/z.go', 'github.com/x/y', false],
    ['gopkg.in/yaml%2ev3.Unmarshal', '/x/yaml.go', 'gopkg.in/yaml.v3', false],
  ])('tells whose %s in %s is', (name, file, module, inApp) => {
    expect(parseGo(`${name}(...)\n\t${file}:3`)[0]!.frames).toMatchObject([{ module, inApp }])
  })

  it.each(['', 'goroutine 1 [running]:', 'a\n\t', 'a\n\tb:1', '\t\n\t\n', 'exit status 2'])('finds no frame in %j', (text) => {
    expect(parseGo(text)).toEqual([])
  })
})
