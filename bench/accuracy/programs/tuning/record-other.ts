/** Python, Java, Go, Ruby, PHP, .NET (mono) and Rust: each by its own toolchain, from the machine. */
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Sample } from '../../sample.ts'
import { build, exists, MissingToolchain, requireCommand, run, sampleOf, stage } from './recording.ts'
import type { Met, Shift } from './recording.ts'

interface Guise extends Shift {
  name: string
  folder: string
  /** What the program is told; its seed goes in between. */
  door: string
  form?: string
  signal?: Sample['signal']
  /** Of the runtime, where several are tried. */
  version?: string
}

type Language = Sample['language']

export const otherPrograms: Record<string, () => Promise<Sample[]>> = {
  'python-clinic': async () => {
    const folder = '/srv/clinic'
    const guises: Guise[] = [
      { name: 'python-3.12', version: '3.12', folder, door: 'wsgi', form: 'span' },
      { name: 'python-3.8-task', version: '3.8', folder, door: 'task', form: 'span' },
      { name: 'python-3.10-thread', version: '3.10', folder, door: 'thread', form: 'span', lines: 4 },
      { name: 'python-3.11-shifted', version: '3.11', folder, door: 'wsgi', form: 'span', lines: 17 },
      { name: 'python-3.13-log-record', version: '3.13', folder, door: 'wsgi', form: 'log', signal: 'logs' },
      { name: 'moved-folder', version: '3.12', folder: '/opt/apps/clinic/current', door: 'task', form: 'span', lines: 2 },
      { name: 'home-folder', version: '3.11', folder: '/home/ann/clinic', door: 'wsgi', form: 'log', signal: 'logs' },
    ]
    guises.push({ ...guises[0]!, name: 'other-values' })
    return record('python-clinic', 'python', guises, '#', ({ version, door, form }, seed, at) => {
      const home = join(homedir(), '.pyenv/versions')
      const found = exists(home) ? readdirSync(home).find((name) => name.startsWith(`${version}.`)) : undefined
      if (found === undefined) throw new MissingToolchain(`Python ${version} is not among the versions of pyenv.`)
      // So that traces name the standard library by a neutral path.
      const neutral = `/opt/python-${version}`
      rmSync(neutral, { force: true })
      symlinkSync(join(home, found), neutral)
      return run(join(neutral, 'bin/python3'), ['run.py', door, seed, form!], at, { PYTHONHOME: neutral, PYTHONDONTWRITEBYTECODE: '1' })
    })
  },

  'java-depot': async () => {
    const folder = '/srv/depot'
    const guises: Guise[] = [
      { name: 'java-17', version: '17', folder, door: 'filters', form: 'plain' },
      { name: 'java-25-shifted', version: '25', folder, door: 'filters', form: 'plain', lines: 12 },
      { name: 'thread', version: '17', folder, door: 'thread', form: 'plain' },
      { name: 'pool', version: '25', folder, door: 'pool', form: 'plain', lines: 3 },
      { name: 'reflection', version: '17', folder, door: 'reflection', form: 'plain' },
      { name: 'reflection-25-log-record', version: '25', folder, door: 'reflection', form: 'plain', signal: 'logs' },
      { name: 'wrapped', version: '25', folder, door: 'filters', form: 'wrapped' },
    ]
    guises.push({ ...guises[0]!, name: 'other-values' })
    return record('java-depot', 'java', guises, '//', ({ version, door, form }, seed, at) => {
      const home = '/usr/lib/jvm'
      const found = exists(home)
        ? readdirSync(home).find((name) => name.includes(version!) && exists(join(home, name, 'bin/javac')))
        : undefined
      if (found === undefined) throw new MissingToolchain(`JDK ${version} is not in ${home}.`)
      const sources = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      build(join(home, found, 'bin/javac'), ['-d', 'out', ...sources], at)
      const depth = `-XX:MaxJavaStackTraceDepth=${60 + Number(seed)}`
      return run(join(home, found, 'bin/java'), [depth, '-cp', 'out', 'org.depot.Main', door, seed, form!], at)
    })
  },

  'go-harbor': async () => {
    const folder = '/srv/harbor'
    const guises: Guise[] = [
      { name: 'http', folder, door: 'http', form: 'none' },
      { name: 'http-shifted', folder, door: 'http', form: 'none', lines: 8 },
      { name: 'goroutine', folder, door: 'goroutine', form: 'none' },
      { name: 'moved-folder', folder: '/home/ann/go/src/harbor', door: 'http', form: 'none' },
      { name: 'trimmed-paths', folder, door: 'job', form: 'none', version: '-trimpath' },
      { name: 'not-inlined', folder, door: 'job', form: 'none', version: '-gcflags=all=-l' },
      { name: 'with-stack', folder, door: 'http', form: 'stack' },
    ]
    guises.push({ ...guises[0]!, name: 'other-values' })
    return record('go-harbor', 'go', guises, '//', ({ version, door, form }, seed, at) => {
      requireCommand('go', ['version'])
      build('go', ['build', ...(version === undefined ? [] : [version]), '-o', 'harbor', '.'], at, { GOFLAGS: '-mod=mod' })
      return run(join(at, 'harbor'), [door, seed, form!], at)
    })
  },

  'ruby-bakery': async () => {
    const folder = '/srv/bakery'
    const guises: Guise[] = [
      { name: 'rack', folder, door: 'rack' },
      { name: 'rack-shifted', folder, door: 'rack', lines: 6 },
      { name: 'job', folder, door: 'job', lines: 1 },
      { name: 'thread', folder, door: 'thread' },
      { name: 'moved-folder', folder: '/var/www/bakery/releases/20260301101500', door: 'rack' },
      { name: 'log-record', folder, door: 'rack', signal: 'logs' },
    ]
    guises.push({ ...guises[0]!, name: 'other-values' })
    return record('ruby-bakery', 'ruby', guises, '#', ({ door }, seed, at) => {
      requireCommand('ruby')
      return run('ruby', [join(at, 'run.rb'), door, seed], at)
    })
  },

  'php-museum': async () => {
    const folder = '/srv/museum'
    const guises: Guise[] = [
      { name: 'http', folder, door: 'http' },
      { name: 'http-shifted', folder, door: 'http', lines: 7 },
      { name: 'job', folder, door: 'job', lines: 2 },
      { name: 'moved-folder', folder: '/var/www/museum', door: 'http' },
      { name: 'more-middleware', folder, door: 'http', lines: 3 },
      { name: 'log-record', folder, door: 'job', signal: 'logs' },
    ]
    guises.push({ ...guises[0]!, name: 'other-values' })
    return record('php-museum', 'php', guises, '//', ({ door }, seed, at) => {
      requireCommand('php')
      return run('php', ['run.php', door, seed], at)
    })
  },

  'dotnet-orchard': async () => {
    const folder = '/srv/orchard'
    const guises: Guise[] = [
      { name: 'filters', folder, door: 'filters', form: 'plain', version: '-debug' },
      { name: 'shifted', folder, door: 'filters', form: 'plain', version: '-debug', lines: 9 },
      { name: 'thread', folder, door: 'thread', form: 'plain', version: '-debug' },
      { name: 'moved-folder', folder: '/opt/apps/orchard', door: 'filters', form: 'plain', version: '-debug' },
      { name: 'without-symbols', folder, door: 'filters', form: 'plain', version: '-optimize' },
      { name: 'wrapped', folder, door: 'filters', form: 'wrapped', version: '-debug' },
    ]
    guises.push({ ...guises[0]!, name: 'other-values' })
    return record('dotnet-orchard', 'dotnet', guises, '//', ({ door, form, version }, seed, at) => {
      requireCommand('mcs')
      build('mcs', [version!, '-nowarn:649', '-out:orchard.exe', join(at, 'Program.cs')], at)
      return run('mono', [...(version === '-debug' ? ['--debug', '-O=-inline'] : []), 'orchard.exe', door, seed, form!], at)
    })
  },

  'rust-mill': async () => {
    const folder = '/srv/mill'
    const guises: Guise[] = [
      { name: 'span', folder, door: '' },
      { name: 'span-shifted', folder, door: '', lines: 5 },
      { name: 'log-record', folder, door: '', signal: 'logs' },
      { name: 'optimised', folder, door: '', version: '-O' },
      { name: 'moved-folder', folder: '/opt/apps/mill', door: '' },
    ]
    guises.push({ ...guises[0]!, name: 'other-values' })
    return record('rust-mill', 'rust', guises, '//', ({ version }, seed, at) => {
      requireCommand('rustc')
      mkdirSync(join(at, 'out'), { recursive: true })
      build('rustc', ['--edition', '2021', ...(version === undefined ? [] : [version]), '-o', 'out/mill', 'src/main.rs'], at)
      return run(join(at, 'out/mill'), [seed], at)
    })
  },
}

/** Each guise with values of its own, in a folder of its own. */
function record(
  program: string,
  language: Language,
  guises: readonly Guise[],
  comment: string,
  meet: (guise: Guise, seed: string, at: string) => Met[],
): Sample[] {
  const after = language === 'php' ? 1 : 0
  return guises.flatMap((guise, index) => {
    const at = stage(program, guise.folder, { ...guise, comment, after })
    const met = meet(guise, String(index + 1), at)
    const more = { version: `1.${index}.0`, ...(guise.signal === undefined ? {} : { signal: guise.signal }) }
    return met.map((one) => sampleOf(program, language, one, guise.name, more))
  })
}
