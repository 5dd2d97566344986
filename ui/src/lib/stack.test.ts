import { describe, expect, test } from 'vitest'
import type { Frame } from './api/types.ts'
import { firstOpen, foldFrames, packageOf, place } from './stack.ts'

function frame(file: string, inApp: boolean, module = ''): Frame {
  const raw = { function: 'f', file, line: 3, column: 0 }
  return { ...raw, module, inApp, raw, status: 'raw' }
}

describe('stack', () => {
  const frames = [
    frame('node_modules/express/lib/router/layer.js', false),
    frame('node_modules/express/lib/router/route.js', false),
    frame('src/cart.ts', true),
    frame('node_modules/@scope/kit/index.js', false),
    frame('node:internal/process/task_queues', false),
  ]

  test('foldFrames folds each run of library frames into one row that names the libraries', () => {
    const rows = foldFrames(frames, false).map((row) => (row.kind === 'fold' ? `${row.frames.length} of ${row.of}` : row.frame.file))
    expect(rows).toEqual(['2 of express', 'src/cart.ts', '2 of @scope/kit, node'])
  })

  test('foldFrames folds nothing where all are asked for, or none is of the application', () => {
    expect(foldFrames(frames, true)).toHaveLength(5)
    expect(foldFrames(frames.slice(0, 2), false).map((row) => row.kind)).toEqual(['frame', 'frame'])
  })

  test('firstOpen is the first frame of the application, else the first', () => {
    expect(firstOpen(frames)).toBe(2)
    expect(firstOpen(frames.slice(0, 2))).toBe(0)
  })

  test.each([
    ['/venv/lib/python3.11/site-packages/flask/app.py', 'flask.app', 'flask'],
    ['TaxService.java', 'org.springframework.web.servlet.FrameworkServlet', 'org.springframework.web'],
    ['/go/pkg/mod/github.com/gin-gonic/gin@v1.9/context.go', 'github.com/gin-gonic/gin', 'github.com/gin-gonic/gin'],
    ['', '', 'a library'],
  ])('packageOf names the library of %s in %s as %s', (file, module, name) => expect(packageOf(frame(file, false, module))).toBe(name))

  test('place leaves out what is unknown', () => {
    expect(place({ file: 'a.ts', line: 3, column: 0 })).toBe('a.ts:3')
    expect(place({ file: '', line: 0, column: 0 })).toBe('(unknown file)')
  })
})
