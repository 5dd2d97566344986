/** The sales pipeline of Python: pandas, SQLAlchemy, pydantic, requests, botocore, marshmallow, and clients of what is not there, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Edit, Program, Run } from './kit.ts'

const SRV = '/srv/second-b-salesflow'
const OPT = '/opt/second-b-salesflow/app'

const EDITS: Edit[] = [
  ['transform/clean.py', 'def line_total(row):\n    return row["quantity"] * row["price"]', 'def line_total(row):\n    total = row["quantity"] * row["price"]\n    return total'],
  ['transform/clean.py', 'discount_share', 'discount_rate'],
  ['entries.py', 'discount_share', 'discount_rate'],
  ['core/guards.py', 'is {actual}, expected {expected}', 'should be {expected}, but is {actual}'],
  ['core/guards.py', 'def to_int(text):\n    return int(text.strip())', 'def to_int(text):\n    cleaned = text.strip()\n    return int(cleaned)'],
  ['steps/daily.py', 'clean.counts(files.read_stock(text))', 'clean.counts(self.table(text))\n\n    def table(self, text):\n        return files.read_stock(text)'],
  ['extract/api.py', 'def get(path, timeout=0.5):\n', 'def get(path, timeout=0.5):\n    path = path.replace(" ", "%20")\n'],
]

const runs: Run[] = [
  { guise: 'python-3.12-cli', seed: 1, folder: SRV, runtime: '3.12' },
  { guise: 'python-3.10-pool-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'pool' } },
  { guise: 'python-3.13-http-layers-shifted', seed: 3, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'http', WRAP: 'timed' } },
  { guise: 'python-3.8-cli-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs' },
  { guise: 'python-3.11-async-layers-edited-log', seed: 5, folder: OPT, runtime: '3.11', shift: true, edits: EDITS, signal: 'logs', env: { DOOR: 'async', WRAP: 'timed,retrying' } },
  { guise: 'python-3.12-pool-wrapped-edited', seed: 6, folder: OPT, runtime: '3.12', shift: true, edits: EDITS, env: { DOOR: 'pool', WRAP: 'cause' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'salesflow',
    service: 'salesflow',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('salesflow', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'py', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
