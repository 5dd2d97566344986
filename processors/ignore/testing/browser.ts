import type { Cases } from './example.ts'

const PAGE = 'https://shop.example/assets/app-Bx3.js:1:2043'
const EXTENSION = 'chrome-extension://gighmmpiobklfepjocnamgkkbiglidom/inject.js:2:118'

export const EXTENSIONS: Cases = {
  rule: 'browser_extension',
  drops: [
    {
      what: 'of Chrome',
      type: 'TypeError',
      message: 'x is null',
      language: 'webjs',
      stack: `TypeError: x is null\n    at scan (${EXTENSION})\n    at ${EXTENSION}`,
    },
    {
      what: 'of Firefox',
      type: 'TypeError',
      message: 'x is null',
      language: 'webjs',
      stack: 'scan@moz-extension://11a0f2c3-0000-4000-8000-000000000000/content.js:2:118\n',
    },
    {
      what: 'of Safari',
      type: 'TypeError',
      message: 'null is not an object',
      language: 'webjs',
      stack: 'scan@safari-web-extension://11A0F2C3/content.js:2:118\n',
    },
    {
      what: 'of Safari, masked',
      type: 'TypeError',
      message: 'null is not an object',
      language: 'webjs',
      stack: 'scan@webkit-masked-url://hidden/:2:118\n',
    },
  ],
  keeps: [
    {
      what: 'a call of the page through what an extension wrapped',
      type: 'TypeError',
      message: 'Failed to fetch',
      language: 'webjs',
      stack: `TypeError: Failed to fetch\n    at window.fetch (${EXTENSION})\n    at load (${PAGE})`,
    },
    {
      what: 'the page alone',
      type: 'TypeError',
      message: 'x is null',
      language: 'webjs',
      stack: `TypeError: x is null\n    at load (${PAGE})`,
    },
    { what: 'no stack, and the word in the message', type: 'Error', message: 'cannot open chrome-extension://x/y.html', language: 'webjs' },
  ],
}

export const INJECTED: Cases = {
  rule: 'injected_script',
  drops: [
    {
      what: 'Chrome on iOS',
      type: 'TypeError',
      message: "undefined is not an object (evaluating '__gCrWeb.edgeTranslate.startTranslation')".replace(/'\)$/, ''),
      language: 'webjs',
    },
    { what: 'Instagram', type: 'ReferenceError', message: "Can't find variable: _AutofillCallbackHandler", language: 'webjs' },
    {
      what: 'Facebook',
      type: 'TypeError',
      message: "undefined is not an object (evaluating 'window.webkit.messageHandlers')",
      language: 'webjs',
    },
    {
      what: 'Firefox on iOS',
      type: 'TypeError',
      message: "undefined is not an object (evaluating 'window.__firefox__.reader')",
      language: 'webjs',
    },
    { what: 'CefSharp', type: 'Error', message: 'Object Not Found Matching Id:3, MethodName:update, ParamCount:4', language: 'webjs' },
    { what: 'a web view of Android', type: 'Error', message: 'Java object is gone', language: 'webjs' },
  ],
  keeps: [
    { what: 'a variable of the page', type: 'ReferenceError', message: "Can't find variable: AutofillCart", language: 'webjs' },
    {
      what: 'an object of the page',
      type: 'TypeError',
      message: "undefined is not an object (evaluating 'cart.lines')",
      language: 'webjs',
    },
    { what: 'one of these names within a sentence', type: 'Error', message: 'the host has no __gCrWeb', language: 'webjs' },
    { what: 'a server that says so', type: 'Error', message: 'Java object is gone', language: 'java' },
  ],
}

export const FOREIGN: Cases = {
  rule: 'foreign_script',
  drops: [{ what: 'all that browsers tell', type: 'Error', message: 'Script error.', language: 'webjs' }],
  keeps: [
    {
      what: 'the same words with a stack',
      type: 'Error',
      message: 'Script error.',
      language: 'webjs',
      stack: `Error: Script error.\n    at run (${PAGE})`,
    },
    { what: 'a longer message', type: 'Error', message: 'Script error. Line 3 of the import', language: 'webjs' },
    { what: 'a server', type: 'Error', message: 'Script error.', language: 'nodejs' },
  ],
}

export const RESIZE: Cases = {
  rule: 'resize_observer',
  drops: [
    { what: "Chrome's old words", type: 'Error', message: 'ResizeObserver loop limit exceeded', language: 'webjs' },
    { what: 'the new ones', type: 'Error', message: 'ResizeObserver loop completed with undelivered notifications.', language: 'webjs' },
  ],
  keeps: [{ what: 'a mistake in its use', type: 'ReferenceError', message: 'ResizeObserver is not defined', language: 'webjs' }],
}
