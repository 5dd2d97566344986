export function quotaLeft(account) {
  if (account.used >= account.quota) throw `storage quota of account ${account.id} is used up`
  return account.quota - account.used
}
