import { resolve } from 'node:path'

/** `npm run faultline` runs in the folder of Faultline, and says in which folder the person was. */
export function fromWhereTheyStand(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folderOfPerson } = process.env
  return script === 'faultline' && folderOfPerson !== undefined ? resolve(folderOfPerson, path) : path
}
