/** The repair shop of C# in Mono, with lines and without: SQLite, Newtonsoft.Json, HttpClient, tasks. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Edit, Program, Run } from './kit.ts'

const SRV = '/srv/second-b-repairbay'
const OPT = '/opt/second-b-repairbay'

const EDITS: Edit[] = [
  ['Core/Guards.cs', 'cannot change from {from} to {to}', 'must not go from {from} to {to}'],
  ['Services/Orders.cs', 'public string OwnerPhone(Vehicle vehicle) => vehicle.Owner.Phone.Replace(" ", "");', 'public string OwnerPhone(Vehicle vehicle)\n        {\n            var owner = vehicle.Owner;\n            return owner.Phone.Replace(" ", "");\n        }'],
  ['Services/Billing.cs', 'decimal Share(decimal total, int payers) => total', 'decimal Share(decimal total, int payers, decimal rebate = 0) => (total - rebate)'],
  ['Services/Billing.cs', 'Number(id)', 'NextNumber(id)'],
  ['Services/Billing.cs', 'static string Number(string id)', 'static string NextNumber(string id)'],
  ['Data/Store.cs', '        public void Assign(', '        public void Touch(string id)\n        {\n        }\n\n        public void Assign('],
]

const runs: Run[] = [
  { guise: 'debug', seed: 1, folder: SRV },
  { guise: 'debug-http-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'debug-queue-layers-shifted', seed: 3, folder: SRV, shift: true, env: { DOOR: 'queue', WRAP: 'timing,tenant' } },
  { guise: 'release-http-layers-edited-log', seed: 4, folder: OPT, shift: true, edits: EDITS, signal: 'logs', env: { DOOR: 'http', WRAP: 'timing', BUILD: 'release' } },
  { guise: 'debug-schedule-wrapped', seed: 5, folder: SRV, env: { DOOR: 'schedule', WRAP: 'wrapping' } },
  { guise: 'release-queue-no-symbols', seed: 6, folder: OPT, env: { DOOR: 'queue', BUILD: 'bare' } },
  { guise: 'debug-schedule-edited', seed: 7, folder: SRV, shift: true, edits: EDITS, env: { DOOR: 'schedule' } },
]

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'repairbay',
    service: 'repairbay',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'mono' }),
    execute(each) {
      const cwd = place('repairbay', each)
      cpSync(join(TOOLCHAINS, 'cil/lib'), join(cwd, 'lib'), { recursive: true })
      const build = each.env?.['BUILD']
      const options = [...(build === undefined ? [] : ['-optimize+']), ...(build === 'bare' ? [] : ['-debug'])]
      const libraries = ['Mono.Data.Sqlite', 'System.Data', 'Newtonsoft.Json', 'System.Net.Http', 'System.Runtime.Serialization'].map((name) => `-r:lib/${name}.dll`)
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cs'))
      run('mcs', ['-langversion:latest', ...options, '-lib:lib', ...libraries, '-r:System.Xml.dll', '-out:repairbay.exe', ...sources.toSorted()], { cwd, env: {} })
      return run('mono', ['--debug', 'repairbay.exe'], { cwd, env: { ...environmentOf(each), MONO_PATH: join(cwd, 'lib') } })
    },
  },
]
