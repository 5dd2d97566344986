// @ts-nocheck
import { doors } from './http/doors'
import { errands } from './http/errands'
import { startStub } from './http/stub'

async function main(): Promise<void> {
  await startStub()
  const { DOOR = 'cli', SEED = '1', WRAP } = process.env
  await doors[DOOR]!(await errands(), Number(SEED), WRAP === 'layers')
  process.exit(0)
}

void main()
