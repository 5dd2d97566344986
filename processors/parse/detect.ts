import { readJavaFrame } from './java.ts'

export type Language = 'javascript' | 'python' | 'java' | 'go' | 'dotnet' | 'ruby' | 'php' | 'rust' | 'elixir'

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
  ruby: 'ruby',
  php: 'php',
  rust: 'rust',
  erlang: 'elixir',
  elixir: 'elixir',
}

export function languageOfSdk(name: unknown): Language | undefined {
  return typeof name === 'string' && Object.hasOwn(BY_SDK, name) ? BY_SDK[name] : undefined
}

/** Lines looked at; a trace shows what it is in its first frames. */
const DETECT_LINES = 64

/** The language by the look of the text, for stacks that a log library or another language's SDK passed on. */
export function detectLanguage(text: string): Language {
  if (/^\[\{[a-z'][\w@.']*,/.test(text)) return 'elixir'
  const start = text.indexOf('Traceback (most recent call last):\n')
  if (start >= 0) return /^\s{1,8}\d{1,5}: from /.test(text.slice(start + 35, start + 60)) ? 'ruby' : 'python'
  if (text.includes('Traceback (most recent call last)')) return 'python'
  let from = 0
  for (let count = 0; count < DETECT_LINES && from < text.length; count++) {
    const newline = text.indexOf('\n', from)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(from, Math.min(end, from + 1024)).trimEnd()
    from = end + 1
    const language = languageOfLine(line)
    if (language !== undefined) return language
  }
  return 'javascript'
}

/** Undefined where a line could be of several languages, or is JavaScript's. */
function languageOfLine(line: string): Language | undefined {
  if (line.startsWith('  File "') && line.includes('", line ')) return 'python'
  if (line.startsWith('goroutine ') && /^goroutine \d+ \[/.test(line)) return 'go'
  if (line.startsWith('\t') && /\.go:\d+(?: |$)/.test(line)) return 'go'
  if (/:\d+:in [`'].*'(?:: |$)/.test(line)) return 'ruby'
  if (/^#0 (?:.*\(\d+\): |\[internal function\]: |\{main\})/.test(line)) return 'php'
  if (/^ {0,6}\d+: +(?:0x[0-9a-f]+ - )?[\w<&].*::/.test(line) || /^(?:thread '.*' (?:\(\d+\) )?)?panicked at .*\.rs:\d+:\d+:?$/.test(line))
    return 'rust'
  if (/^ {4}(?:\([a-z]\w* [^)]+\) )?(?:\S+\.(?:exs?|erl|eex|heex):\d+: |:?\w[\w.]*\.\w+[?!]?\/\d+$)/.test(line)) return 'elixir'
  if (/^\s+in (?:function|call from) {1,2}\S+\/\d+(?: |$)/.test(line)) return 'elixir'
  const content = line.trimStart()
  if (!content.startsWith('at ')) return undefined
  if (/:line \d+$/.test(content) || /\) \[0x[0-9a-f]{5}\] in /.test(content)) return 'dotnet'
  if (/\((?:[^()]+\.php(?::\d+)?)\)$/.test(content) || content.startsWith('at {main}(')) return 'php'
  const java = readJavaFrame(content)
  // `at Foo.bar(index.js:1)` is what old React Native writes.
  if (java !== undefined && !/\.(?:[cm]?[jt]sx?|bundle|html?)$/.test(java.raw.file)) return 'java'
  if (/^at [\w.`<>+[\],$|-]+\([^:()]*\)$/.test(content) && !/\((?:native|native code|<anonymous>)\)$/.test(content)) return 'dotnet'
  return undefined
}
