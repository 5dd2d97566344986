/**
 * What a text was to be read as, where a language says it of every such mistake by one type: a number and a date that one function reads are
 * two mistakes. Empty for any other error. Which of several texts a library has for it depends on the data.
 */
export function failedConversion(type: string, message: string): string {
  const rows = CONVERSIONS.get(type)
  if (rows === undefined) return ''
  const text = message.slice(0, MESSAGE_LENGTH)
  return rows.find(([, pattern]) => pattern.test(text))?.[0] ?? ''
}

const MESSAGE_LENGTH = 512

const CONVERSIONS = new Map<string, readonly (readonly [string, RegExp])[]>([
  [
    // Python
    'ValueError',
    [
      ['int', /^invalid literal for int\(\)|^Exceeds the limit \(\d+ digits\) for integer string/],
      ['float', /^could not convert string to float/],
      ['date', /^Invalid isoformat string|^(?:year|month|day|hour|minute|second)s? (?:[\w-]+ )?(?:must be in|is out of range)/],
      ['time', /^time data |^unconverted data remains/],
      ['unpack', /^(?:not enough|too many) values to unpack/],
    ],
  ],
  [
    // Ruby
    'ArgumentError',
    [
      ['Integer', /^invalid value for Integer\(\)/],
      ['Float', /^invalid value for Float\(\)/],
      ['date', /^invalid (?:date|time)\b|^(?:argument|mon|mday|hour|min|sec) out of range|^no time information/],
    ],
  ],
  [
    'TypeError',
    [
      ['implicit', /^no implicit conversion (?:of|from) /],
      ['coerced', /can't be coerced into /],
    ],
  ],
  [
    // Java
    'ArithmeticException',
    [
      ['zero', /^(?:\/ by|BigInteger divide by|Division by|divide by|BigInteger modulus not) ?/],
      ['expansion', /^Non-terminating decimal expansion/],
      ['rounding', /^Rounding necessary/],
      ['overflow', /overflow|out of (?:\w+ )?range/i],
    ],
  ],
  [
    // .NET
    'WebException',
    [
      ['time-out', /timed out/],
      ['status', /^The remote server returned an error: \(/],
      ['connection', /^(?:Unable to connect|Error: ConnectFailure|The underlying connection was closed)/],
      ['name', /^(?:The remote name could not be resolved|Error: NameResolutionFailure)/],
    ],
  ],
  [
    'JsonReaderException',
    [
      ['integer', /^Could not convert string to integer/],
      ['date', /^Could not convert string to Date/],
      ['decimal', /^Could not convert string to (?:decimal|double)/],
      ['boolean', /^Could not convert string to boolean/],
      ['text', /^(?:Unexpected character|Unterminated|After parsing|Unexpected end|Error parsing|Invalid property|Bad JSON)/],
    ],
  ],
  [
    'FormatException',
    [
      ['number', /^(?:The i|I)nput string (?:'[^\n]{0,200}' )?was not in a correct format/],
      ['date', /was not recognized as a valid (?:DateTime|DateOnly|TimeOnly|TimeSpan)|^The DateTime represented by the string/],
      ['Guid', /^(?:Unrecognized Guid format|Guid should contain)/],
      ['Boolean', /was not recognized as a valid Boolean/],
    ],
  ],
])
