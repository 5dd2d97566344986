/** What a pattern can not say, as functions of the text alone. */

/** The Luhn sum, and a length and first digits that a card scheme gives out: ids and timestamps pass the sum one time in ten. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/%20|[ +-]/g, '')
  if (!CARD.test(digits) || /^(\d)\1+$/.test(digits)) return false
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

/** The account number at the beginning of a text, as long as those of its country are; undefined where it is none. */
export function ibanAt(text: string): string | undefined {
  const length = IBAN_LENGTHS[text.slice(0, 2)] ?? 0
  let end = 0
  for (let signs = 0; signs < length && end < text.length; end++) if (text[end] !== ' ' && text[end] !== '-') signs++
  const number = text.slice(0, end)
  return length > 0 && !/^[A-Za-z0-9]/.test(text.slice(end)) && isIban(number, length) ? number : undefined
}

/** ISO 13616: the country's length, and 1 as the rest of the number divided by 97. */
function isIban(text: string, length: number): boolean {
  const plain = text.replace(/[ -]/g, '')
  if (plain.length !== length) return false
  let rest = 0
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt((i + 4) % plain.length)
    rest = code <= 57 ? (rest * 10 + code - 48) % 97 : (rest * 100 + code - 55) % 97
  }
  return rest === 1
}

/** The registry's lengths by country, two letters and two digits each. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23' +
    'GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18' +
    'NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30'
  )
    .match(/.{4}/g)!
    .map((row) => [row.slice(0, 2), Number(row.slice(2))]),
)

/** Areas, groups and serials that were never given out, and the numbers that were printed in advertisements. */
export function isSsn(text: string): boolean {
  const [area, group, serial] = text.split('-')
  return (
    area !== '000' &&
    area !== '666' &&
    area! < '900' &&
    group !== '00' &&
    serial !== '0000' &&
    text !== '078-05-1120' &&
    text !== '219-09-9999'
  )
}

/** RFC 7617: base64 of `user:password`. */
export function isBasicCredential(text: string): boolean {
  try {
    return atob(text).includes(':')
  } catch {
    return false
  }
}

/** No words of a language, however joined: it has a digit among letters, or changes case within, as few names do for so long. */
export function looksRandom(text: string): boolean {
  return /\d/.test(text) || /[a-z][A-Z]/.test(text)
}

/** Endings of files that are spelled like a domain's: `onPress@index.android.bundle:12:1917` is a frame of Firefox, `icon@2x.png` a file. */
const FILE = /\.(?:[cm]?[jt]sx?|html?|bundle|vue|svelte|wasm|py|php|rb|go|png|jpe?g|gif|svg|webp|css|map|json)$/i

/** `after`: the two characters that follow. */
export function isMail(text: string, after: string): boolean {
  return !(FILE.test(text) && (/^:\d/.test(after) || /\.(?:png|jpe?g|gif|svg|webp|css|map|json)$/i.test(text)))
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

/** An address, v4 or v6, rather than a version, a time or a name with colons. */
export function isIp(text: string): boolean {
  const parts = text.split(':')
  const v4 = parts.at(-1)!.includes('.') ? parts.at(-1)! : ''
  if (v4 !== '' && !v4.split('.').every((part) => Number(part) <= 255 && (part === '0' || !part.startsWith('0')))) return false
  if (parts.length === 1) return v4 !== ''
  const groups = parts.filter((part) => part !== '').length + (v4 === '' ? 0 : 1)
  // Without `::` all eight are there; with it `a::b` could be a name, so that one digit at least is asked for.
  return text.includes('::') ? groups < 8 && !/:::/.test(text) && /\d/.test(text) : groups === 8
}
