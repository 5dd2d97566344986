// @ts-nocheck
import { startPartner } from '../clients/partner'
import { open } from './doors'

async function main(): Promise<void> {
  const stop = await startPartner()
  await open(process.env.DOOR ?? 'cli')
  stop()
  process.exit(0)
}

void main()
