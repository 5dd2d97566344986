import { readJavaFrame } from './java.ts'

export type Language = 'javascript' | 'python' | 'java' | 'go' | 'dotnet'

/** `telemetry.sdk.language` (the semantic conventions' list), lower case, to the parser that reads what such an SDK sends. */
const BY_SDK: Record<string, Language> = {
  nodejs: 'javascript',
  webjs: 'javascript',
  javascript: 'javascript',
  python: 'python',
  java: 'java',
  kotlin: 'java',
  android: 'java',
  go: 'go',
  dotnet: 'dotnet',
}

export function languageOfSdk(name: unknown): Language | undefined {
  return typeof name === 'string' && Object.hasOwn(BY_SDK, name) ? BY_SDK[name] : undefined
}

/** Lines looked at; a trace shows what it is in its first frames. */
const DETECT_LINES = 64

/** The language by the look of the text, for stacks that a log library or another language's SDK passed on. */
export function detectLanguage(text: string): Language {
  if (text.includes('Traceback (most recent call last)')) return 'python'
  let start = 0
  for (let count = 0; count < DETECT_LINES && start < text.length; count++) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, Math.min(end, start + 1024)).trimEnd()
    start = end + 1
    if (line.startsWith('  File "') && line.includes('", line ')) return 'python'
    if (/^goroutine \d+ \[/.test(line)) return 'go'
    if (line.startsWith('\t') && /\.go:\d+(?: |$)/.test(line)) return 'go'
    const content = line.trimStart()
    if (!content.startsWith('at ')) continue
    if (/:line \d+$/.test(content)) return 'dotnet'
    const java = readJavaFrame(content)
    // `at Foo.bar(index.js:1)` is what old React Native writes.
    if (java !== undefined && !/\.(?:[cm]?[jt]sx?|bundle|html?)$/.test(java.raw.file)) return 'java'
    if (/^at [\w.`<>+[\],$|-]+\([^:()]*\)$/.test(content) && !/\((?:native|native code|<anonymous>)\)$/.test(content)) return 'dotnet'
  }
  return 'javascript'
}
