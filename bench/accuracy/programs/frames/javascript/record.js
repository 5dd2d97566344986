/*
 * Runs each case twice: once for the text that `error.stack` is, once for V8's call sites of the same failure, from which the expected frames
 * come: what a call site says of its file, line, column and eval, and its name, which is its own text without the place.
 */
function describeSite(site) {
  const place = placeOf(site)
  const url = urlOf(site)
  const position = `${site.getLineNumber()}:${site.getColumnNumber()}`
  const text = String(site).replace(/^async /, '')
  const places = [
    `${url}:${position}`,
    `${site.getFileName()}:${position}`,
    `${site.getEvalOrigin?.()}, <anonymous>:${position}`,
    '<anonymous>',
    'native',
    place.file,
  ]
  const index = /^(Promise\.\w+) \((?:index \d+|<anonymous>)\)$/.exec(text)
  if (index !== null)
    return { function: index[1], file: globalThis.Deno && index[1] !== 'Promise.all' ? '<anonymous>' : '', line: 0, column: 0 }
  const end = places.map((each) => ` (${each})`).find((each) => text.endsWith(each))
  if (globalThis.Deno) return { function: nameInDeno(site), ...place }
  const constructed = site.isConstructor() ? 'new ' : ''
  const name = globalThis.Bun ? `${constructed}${site.getFunctionName() ?? ''}` : end === undefined ? '' : text.slice(0, -end.length)
  return { function: name === '<anonymous>' ? '' : name, ...place }
}

/** Deno formats errors itself, by the rule that V8 had before: the type stands before every name that does not begin with it. */
function nameInDeno(site) {
  const [type, name, method] = [site.getTypeName() ?? '', site.getFunctionName() ?? '', site.getMethodName() ?? '']
  if (site.isConstructor()) return `new ${name || '<anonymous>'}`
  if (site.isToplevel()) return name === '<anonymous>' ? '' : name
  if (name === '') return type === '' && method === '' ? '' : `${type}.${method || '<anonymous>'}`
  const shown = type !== '' && !name.startsWith(type) ? `${type}.${name}` : name
  return method !== '' && !name.endsWith(method) ? `${shown} [as ${method}]` : shown
}

function urlOf(site) {
  const script = site.getScriptNameOrSourceURL?.() || ''
  // Deno writes the URL of a file, as a person would write it.
  if (globalThis.Deno) return script.startsWith('file:') ? decodeURI(script) : script || site.getFileName() || ''
  return site.getFileName() || script
}

function placeOf(site) {
  const url = urlOf(site)
  const line = site.getLineNumber() ?? 0
  const column = site.getColumnNumber() ?? 0
  if (url.startsWith('wasm:')) return { file: /wasm:[^)]*/.exec(String(site))[0], line: 0, column: 0 }
  if (globalThis.Bun) return placeInBun(url, line, column)
  if (site.isNative() && url === '') return { file: 'native', line: 0, column: 0 }
  // The code of an eval has no file of its own: the frame stands where eval was called.
  const origin = site.isEval() && !site.getFileName() ? /\(([^()]*):(\d+):(\d+)\)\)*$/.exec(site.getEvalOrigin()) : null
  if (origin !== null) return { file: origin[1].replace(/\?.*$/, ''), line: Number(origin[2]), column: Number(origin[3]) }
  if (url === '') return { file: '<anonymous>', line: 0, column: 0 }
  return { file: url.startsWith('data:') ? '<data:>' : url.replace(/\?.*$/, ''), line, column }
}

/** Bun's text calls native code otherwise than its call sites do. */
function placeInBun(url, line, column) {
  if (url === '[native code]') return { file: 'unknown', line: 0, column: 0 }
  if (url === '[unknown]') return { file: 'native', line, column }
  return { file: url.startsWith('data:') ? '<data:>' : url.replace(/\?.*$/, ''), line, column }
}

/** Of a `new` Bun's call sites give another column than its text, which a source map went over: the last number of the line is taken. */
function withColumnsOfText(frames, stack) {
  const lines = (stack ?? '').trimEnd().split('\n').slice(-frames.length)
  return frames.map((frame, i) => ({ ...frame, column: frame.line === 0 ? 0 : Number(/:(\d+)\)?$/.exec(lines[i])?.[1] ?? 0) }))
}

async function failureOf(run) {
  // So that the first case begins as the others do, on a fresh turn.
  await Promise.resolve()
  try {
    await run()
  } catch (error) {
    return error
  }
  return undefined
}

const typeOf = (error) => (typeof error.code === 'string' ? error.code : error.name)

/** The error, the members of an AggregateError, its causes: in the order in which an engine's inspect shows them. */
function chainOf(error, depth = 0) {
  if (!(error instanceof Error) || depth > 8) return []
  const members = Array.isArray(error.errors) ? error.errors : []
  return [error, ...chainOf(error.cause, depth + 1), ...members.flatMap((member) => chainOf(member, depth + 1))]
}

globalThis.recordAll = async (cases, extra = {}) => {
  const lines = []
  const sitesOf = new WeakMap()
  const capture = (error, sites) => {
    sitesOf.set(error, sites.map(describeSite))
    return `${error}`
  }
  for (const [program, run] of Object.entries(cases)) {
    const found = []
    for (const prepare of [undefined, capture]) {
      Error.prepareStackTrace = prepare
      const error = await failureOf(run)
      for (const each of chainOf(error)) void each.stack
      found.push(error)
    }
    Error.prepareStackTrace = undefined
    const [error, again] = found
    if (error === undefined) continue
    const expected = chainOf(again).map((each) => ({
      type: each.name,
      message: each.message,
      frames: sitesOf.get(each) ?? [],
    }))
    if (globalThis.Bun) {
      for (const [i, each] of chainOf(error).entries()) expected[i].frames = withColumnsOfText(expected[i].frames, each.stack)
    }
    // An engine's own AggregateError has no stack.
    if (expected[0].frames.length > 0)
      lines.push({ program, type: typeOf(error), message: error.message, stack: error.stack, expected: expected.slice(0, 1) })
    // What a log has of it, with its causes.
    if (extra.inspect !== undefined && expected.length > 1) {
      lines.push({ program: `${program}, inspected`, type: typeOf(error), message: error.message, stack: extra.inspect(error), expected })
    }
  }
  return lines
}
