/** The Luhn sum, and a length and first digits that a card scheme gives out: ids and timestamps pass the sum one time in ten. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '')
  if (!CARD.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48
    if (i % 2 === 1 && (digit *= 2) > 9) digit -= 9
    sum += digit
  }
  return sum % 10 === 0
}

/** Visa, Mastercard, American Express, Discover, Diners, JCB, UnionPay, Maestro. */
const CARD =
  /^(?:4\d{12}(?:\d{3})?|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|62\d{14,17}|(?:50|5[6-9]|6[0-9])\d{14})$/

/** RFC 7617: base64 of `user:password`. */
export function isBasicCredential(text: string): boolean {
  try {
    return atob(text).includes(':')
  } catch {
    return false
  }
}

/** No word of a sentence: it has a digit, or changes case within. */
export function looksRandom(text: string): boolean {
  return /\d/.test(text) || /[a-z][A-Z]/.test(text)
}

/** Endings of code files that are spelled like a domain's: `onPress@index.android.bundle:12:1917` is a frame of Firefox. */
const CODE = /\.(?:[cm]?[jt]sx?|html?|bundle|vue|svelte|wasm|py|php|rb|go)$/i

/** `after`: the two characters that follow. */
export function isMail(text: string, after: string): boolean {
  return !(CODE.test(text) && /^:\d/.test(after))
}

/** Folders under /home and C:\Users that are named after a role, not after a person. */
const ROLES = new Set(
  (
    'admin administrator all app appuser application azureuser build circleci container debian default deploy docker ec2-user git ' +
    'gitlab-runner jenkins linuxbrew node nonroot project public root runner runneradmin service shared site travis ubuntu user users ' +
    'vagrant vscode vsts vssadministrator web webapp www www-data'
  ).split(' '),
)

export function isPersonsFolder(name: string): boolean {
  return !ROLES.has(name.toLowerCase()) && !/^\d+$/.test(name)
}
