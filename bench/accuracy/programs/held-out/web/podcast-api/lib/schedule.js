import { createRequire } from 'node:module'

const require = createRequire(`${process.cwd()}/package.json`)
const { addDays, formatISO, parse } = require('date-fns')

export function releaseDate(episode) {
  const day = parse(episode.release, 'yyyy-MM-dd', new Date(0))
  return formatISO(addDays(day, episode.embargo), { representation: 'date' })
}

export function quotaLeft(account) {
  if (account.used >= account.quota) throw `storage quota of account ${account.id} is used up`
  return account.quota - account.used
}
