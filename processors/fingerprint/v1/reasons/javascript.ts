import type { ReasonRows } from '../reasons.ts'

export const JAVASCRIPT: ReasonRows = [
  // Node says which argument it refuses.
  [
    'TypeError RangeError',
    [
      [
        'argument $1',
        /^The "([\w.]{1,80})" (?:argument|property) must be /,
        'The "path" argument must be of type string. Received undefined',
      ],
      [
        'argument $1',
        /^The value of "(?!offset")([\w.]{1,80})" is out of range/,
        'The value of "size" is out of range. It must be >= 0 && <= 7. Received 8',
      ],
      ['argument $1', /^The (?:argument|property) '([\w.]{1,80})' /, "The property 'options.port' is invalid. Received 'x'"],
      ['encoding', /^Unknown encoding: /, 'Unknown encoding: utf-16'],
      ['format', /^(?:Use `|Format string contains an unescaped)/, 'Use `yyyy` instead of `YYYY` (in `YYYY`) for formatting years'],
    ],
  ],
  // jsonwebtoken
  [
    'JsonWebTokenError',
    [
      ['absent', /^jwt must be provided/, 'jwt must be provided'],
      ['malformed', /^(?:jwt malformed|invalid token|jwt must be a string)/, 'jwt malformed', 'invalid token'],
      ['signature', /^(?:invalid signature|jwt signature is required)/, 'invalid signature'],
      ['algorithm', /^invalid algorithm/, 'invalid algorithm'],
      ['key', /^secret or public key /, 'secret or public key must be provided'],
      ['$1', /^jwt (audience|issuer|id|subject) invalid/, 'jwt audience invalid. expected: shop'],
    ],
  ],
  // nunjucks and Handlebars
  [
    ['Template render error'],
    [
      [
        'nothing',
        /attempted to output null or undefined value/,
        '(unknown path) [Line 1, Column 23]\n  attempted to output null or undefined value',
      ],
      ['call $1', /Unable to call `([\w.]{1,80})/, '(unknown path)\n  Error: Unable to call `price`, which is undefined or falsey'],
      ['filter $1', /filter not found: (\w{1,80})/, '(unknown path)\n  Error: filter not found: money'],
      ['absent', /template not found/, '(unknown path)\n  Error: template not found: mail.njk'],
      [
        'syntax',
        /\bparse\w{1,40}: |unexpected token|unknown block tag|expected /,
        '(unknown path)\n  parseIf: expected elif, else, or endif, got end of file',
      ],
    ],
  ],
  // mongoose
  [
    'CastError',
    [['$1', /at path "([\w.]{1,80})"/, 'Cast to ObjectId failed for value "x" (type string) at path "owner" for model "Cart"']],
  ],
  [
    'MissingSchemaError OverwriteModelError',
    [
      [
        '$1',
        /\b(?:for|overwrite) (?:model "|`)(\w{1,80})/,
        'Schema hasn\'t been registered for model "Cart".\nUse mongoose.model(name, schema)',
      ],
    ],
  ],
  // Prisma
  [
    'PrismaClientValidationError',
    [
      [
        '$1',
        /Argument `(\w{1,80})` (?:is missing|must not be null)/,
        'Invalid `prisma.cart.create()` invocation:\n\nArgument `owner` is missing.',
      ],
      [
        '$1',
        /Unknown (?:argument|field) `(\w{1,80})`/,
        'Invalid `prisma.cart.create()` invocation:\n\nUnknown argument `ownr`. Did you mean `owner`?',
      ],
    ],
  ],
  // GraphQL
  [
    'GraphQLError',
    [
      ['null $1', /^Cannot return null for non-nullable field ([\w.]{1,120}\w)/, 'Cannot return null for non-nullable field Cart.total.'],
      ['variable $1', /^Variable "\$(\w{1,80})"/, 'Variable "$id" of required type "ID!" was not provided.'],
      ['syntax', /^Syntax Error: /, 'Syntax Error: Expected Name, found "}".'],
    ],
  ],
  // Redis
  ['ReplyError ErrorReply', [['$1', /^([A-Z]{4,20}) /, 'WRONGTYPE Operation against a key holding the wrong kind of value']]],
  // React and Svelte name the mistake, where they are built for production
  [
    'Error',
    [
      [
        'React $1',
        /^Minified React error #(\d{1,4})/,
        'Minified React error #418; visit https://react.dev/errors/418 for the full message',
      ],
      ['$1', /^https:\/\/svelte\.dev\/e\/(\w{1,80})/, 'https://svelte.dev/e/effect_update_depth_exceeded'],
      ['helper $1', /^Missing helper: "(\w{1,80})"/, 'Missing helper: "money"'],
      [
        'binding',
        /^Undefined binding\(s\) detected when compiling /,
        'Undefined binding(s) detected when compiling SELECT. Undefined column(s): [id] query: select * from `carts`',
      ],
      [
        'image',
        /^(?:Input (?:buffer|file) (?:contains unsupported image format|is missing|has corrupt header))/,
        'Input buffer contains unsupported image format',
      ],
      ['bcrypt', /^(?:data and (?:salt|hash) arguments required|Illegal arguments: )/, 'data and hash arguments required'],
    ],
  ],
]
