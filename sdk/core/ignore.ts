import { stacktraceOf, urlsOf } from './stacktrace.ts'
import type { CapturedException, Options } from './types.ts'

/**
 * What browsers and what they put into a page say where the application is not at fault: the same as the server's `ignore` drops of browsers, by the
 * text alone, so that it is not even sent. `useDefaultIgnores: false` turns them off.
 */
const DEFAULT_IGNORES: readonly RegExp[] = [
  // The rest of the notifications comes with the next frame; nothing is lost.
  /^\w*: ?ResizeObserver loop (?:limit exceeded|completed with undelivered notifications\.?)$/,
  // Scripts that iOS browsers, and apps that show the page, inject, by names that are theirs alone.
  /\b(?:__gCrWeb|__firefox__|_AutofillCallbackHandler|zaloJSV\d|instantSearchSDKJSBridgeClearHighlight|_pcmBridgeCallbackHandler)\b|\bwebkit\.messageHandlers\b/,
  /^Error: Java (?:object is gone|exception was raised during method invocation)$/,
  // CefSharp, of objects that are gone.
  /: ?Object Not Found Matching Id:\d+, MethodName:\w+, ParamCount:\d+$/,
]

const EXTENSION = /(?:chrome|moz|safari|safari-web|ms-browser)-extension:\/\/|webkit-masked-url:/

/** Whether an event is not sent by these lists or by the application's. Patterns of the application that throw are the caller's to contain. */
export function isIgnored(
  exceptions: readonly CapturedException[],
  { ignoreErrors = [], useDefaultIgnores = true, denyUrls = [], allowUrls = [] }: Options,
): boolean {
  const { type, message, stack } = exceptions[0]!
  const title = `${type}: ${message}`
  if (matches(title, ignoreErrors)) return true
  const urls = urlsOf(stack)
  if (useDefaultIgnores) {
    if (matches(title, DEFAULT_IGNORES)) return true
    if (urls.length > 0 && urls.every((url) => EXTENSION.test(url))) return true
    // Of a script of another origin, of which the browser tells nothing.
    if (/^Script error\.?$/.test(message) && stacktraceOf(exceptions) === '') return true
  }
  const newest = urls[0]
  if (newest === undefined) return false
  return matches(newest, denyUrls) || (allowUrls.length > 0 && !matches(newest, allowUrls))
}

function matches(text: string, patterns: readonly (string | RegExp)[]): boolean {
  return patterns.some((pattern) => {
    if (typeof pattern === 'string') return pattern !== '' && text.includes(pattern)
    // A pattern with `g` or `y` goes on from where it ended before.
    pattern.lastIndex = 0
    return pattern.test(text)
  })
}
