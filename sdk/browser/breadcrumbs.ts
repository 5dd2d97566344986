import { contain } from '../core/contain.ts'
import { read, readText, textOf } from '../core/read.ts'
import * as LIMITS from '../core/limits.ts'
import type { Client, Feature, Level } from '../core/types.ts'
import { observeRequests } from './network.ts'
import { all, listen, patch } from './patch.ts'

export interface BreadcrumbOptions {
  /** Each true unless it says otherwise. */
  console?: boolean
  /** Clicks, and that a field was changed; never a value. */
  dom?: boolean
  navigation?: boolean
  requests?: boolean
}

/** What happened in the page before an error. */
export function breadcrumbs({ console = true, dom = true, navigation = true, requests = true }: BreadcrumbOptions = {}): Feature {
  return {
    name: 'breadcrumbs',
    setup: (client) =>
      all(
        ...(console ? CONSOLE.map(([method, level]) => ofConsole(client, method, level)) : []),
        ...(dom ? [ofDom(client, 'click'), ofDom(client, 'change')] : []),
        ...(navigation ? [ofNavigation(client)] : []),
        ...(requests ? [ofRequests(client)] : []),
      ),
  }
}

const CONSOLE = [
  ['debug', 'debug'],
  ['info', 'info'],
  ['log', 'info'],
  ['warn', 'warning'],
  ['error', 'error'],
] as const

function ofConsole(client: Client, method: (typeof CONSOLE)[number][0], level: Level): () => void {
  const add = contain((args: unknown[]) => {
    const message = args.map((arg) => textOf(arg, LIMITS.breadcrumbMessageLength)).join(' ')
    if (!message.startsWith('[faultline]')) client.addBreadcrumb({ category: 'console', level, message })
  })
  return patch(globalThis.console, method, (original) => (...args: unknown[]) => {
    add(args)
    return original.apply(globalThis.console, args)
  })
}

function ofDom(client: Client, name: 'click' | 'change'): () => void {
  return listen(globalThis.document, name, (event) => {
    const path = pathOf(event.composedPath()[0])
    if (path !== '') client.addBreadcrumb({ category: name === 'click' ? 'ui.click' : 'ui.input', message: path })
  })
}

/** Elements of a path, from the innermost out. */
const PATH_ELEMENTS = 4

/** `form#pay > button.primary[name=send]`: names alone, no texts and no values. */
function pathOf(target: unknown): string {
  const parts: string[] = []
  for (let element = target; element && parts.length < PATH_ELEMENTS; element = read(element, 'parentElement')) {
    const tag = readText(element, 'tagName', 40)?.toLowerCase()
    if (tag === undefined || tag === 'html' || tag === 'body') break
    const attribute = (name: string): string => textOf((element as Element).getAttribute?.(name) ?? '', 40)
    const [id, ...classes] = [attribute('id'), ...attribute('class').split(/\s+/).slice(0, 3)]
    const names = ['name', 'type', 'role', 'data-testid'].map((name) => (attribute(name) === '' ? '' : `[${name}=${attribute(name)}]`))
    parts.unshift(tag + (id && `#${id}`) + classes.map((name) => name && `.${name}`).join('') + names.join(''))
  }
  return parts.join(' > ')
}

function ofNavigation(client: Client): () => void {
  const { location } = globalThis
  let from = location?.href
  const moved = contain(() => {
    const to = location.href
    if (to === from) return
    client.addBreadcrumb({ category: 'navigation', message: relative(to), data: { from: relative(from), to: relative(to) } })
    from = to
  })
  const around =
    (original: History['pushState']): History['pushState'] =>
    (...args) => {
      original.apply(globalThis.history, args)
      moved()
    }
  return all(
    patch(globalThis.history, 'pushState', around),
    patch(globalThis.history, 'replaceState', around),
    listen(globalThis.window, 'popstate', moved),
    listen(globalThis.window, 'hashchange', moved),
  )
}

/** Without the page's own origin. */
function relative(url: string): string {
  const { origin } = globalThis.location
  return url.startsWith(`${origin}/`) ? url.slice(origin.length) : url
}

function ofRequests(client: Client): () => void {
  return observeRequests(client, ({ kind, method, url, status, start, duration }) =>
    client.addBreadcrumb({
      time: start,
      category: kind,
      level: status === undefined || status >= 500 ? 'error' : status >= 400 ? 'warning' : 'info',
      message: `${method} ${globalThis.location === undefined ? url : relative(url)}${status === undefined ? '' : ` ${status}`}`,
      data: { duration_ms: duration },
    }),
  )
}
