import type { Rule } from '../rule.ts'

const BROWSER = ['webjs']

export const browserExtension: Rule = {
  name: 'browser_extension',
  drops: 'errors all of whose frames are of a browser extension',
  patterns: [
    // All of them: extensions wrap `fetch`, and stand in the stacks of errors that are the page's own.
    { frames: /^(?:chrome|moz|safari|safari-web|ms-browser)-extension:\/\/|^webkit-masked-url:|^extensions::/ },
  ],
}

/** What apps and browsers put into each page that they show, told by names that are theirs alone. */
export const injectedScript: Rule = {
  name: 'injected_script',
  drops:
    'scripts that apps and browsers put into the pages they show: of Chrome and Firefox on iOS, Instagram, Facebook, CefSharp, and others',
  patterns: [
    {
      types: ['ReferenceError', 'TypeError'],
      languages: BROWSER,
      message:
        /^(?:Can't find variable: |undefined is not an object \(evaluating '|null is not an object \(evaluating '|Cannot read propert(?:y|ies) of undefined \(reading ')?(?:window\.)?(?:__gCrWeb|__firefox__|_AutofillCallbackHandler|webkit\.messageHandlers|zaloJSV2|zaloJSV3|instantSearchSDKJSBridgeClearHighlight|_pcmBridgeCallbackHandler)\b[^ ]*(?: is not defined)?$/,
    },
    { languages: BROWSER, message: /^Object Not Found Matching Id:\d+, MethodName:\w+, ParamCount:\d+$/ },
    { languages: BROWSER, types: ['Error'], message: /^Java (?:object is gone|exception was raised during method invocation)$/ },
  ],
}

/** An error of a script of another origin, of which the browser tells nothing: `crossorigin` on its tag would. */
export const foreignScript: Rule = {
  name: 'foreign_script',
  drops: '`Script error.` without a stack: of a script of another origin, of which browsers tell nothing',
  patterns: [{ languages: BROWSER, message: /^Script error\.?$/, frames: 'none' }],
}

/** The browser puts the rest off until the next frame; nothing is lost. */
export const resizeObserver: Rule = {
  name: 'resize_observer',
  drops: 'the notice of browsers that a `ResizeObserver` loops',
  patterns: [
    {
      languages: BROWSER,
      message: /^ResizeObserver loop (?:limit exceeded|completed with undelivered notifications\.?)$/,
      frames: 'none',
    },
  ],
}
