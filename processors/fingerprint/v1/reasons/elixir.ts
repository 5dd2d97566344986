import type { ReasonRows } from '../reasons.ts'

export const ELIXIR: ReasonRows = [
  [
    'FunctionClauseError',
    [
      [
        '$1',
        /^no function clause matching in (?:anonymous fn\/\d{1,3} in )?([\w.!?]{1,160})\//,
        'no function clause matching in String.upcase/2',
      ],
    ],
  ],
  ['UndefinedFunctionError', [['$1', /^function ([\w.!?:]{1,160})\//, 'function Shop.totl/1 is undefined or private']]],
  [
    'UndefinedError',
    [['$1', /^protocol ([\w.]{1,120}) not implemented for /, 'protocol String.Chars not implemented for %{} of type Map']],
  ],
  [
    'ArgumentError',
    [
      [
        '$1',
        /^could not fetch application environment (:\w{1,80})/,
        'could not fetch application environment :panel_key for application :shop',
      ],
      ['registry', /^unknown registry: /, 'unknown registry: Shop.Registry'],
      [
        'base64',
        /^(?:non-alphabet (?:digit|character) found|incorrect padding|string given to decode has wrong length)/,
        'non-alphabet digit found: "x" (byte 120)',
      ],
      [
        'date',
        /^cannot parse [^\n]{0,200} as (?:date|time|datetime|naive datetime|ISO 8601)/i,
        'cannot parse "x" as date, reason: :invalid_format',
      ],
      [
        'keys $1',
        /^the following keys must also be given when building struct ([\w.]{1,120})/,
        'the following keys must also be given when building struct Shop.Cart: [:total]',
      ],
      ['repo', /^could not lookup Ecto repo /, 'could not lookup Ecto repo Shop.Repo because it was not started or it does not exist'],
    ],
  ],
  // File, Ecto, Postgrex
  [
    'Error',
    [
      ['$1 $2', /^could not (\w{1,40}) [^\n]{0,400}: ([a-z][a-z ]{0,60})$/, 'could not read file "prices.csv": no such file or directory'],
      ['$1', /^ERROR \w{5} \((\w{1,60})\)/, 'ERROR 40001 (serialization_failure) could not serialize access'],
    ],
  ],
  [
    'NoResultsError MultipleResultsError',
    [
      [
        '$1',
        /in query:\s+from \w{1,20} in "?([\w.]{1,80})/,
        'expected at least one result but got none in query:\n\nfrom c0 in Shop.Cart,\n  where: c0.id == ^4711\n',
      ],
    ],
  ],
  [
    'ConstraintError',
    [
      [
        '$1',
        /\* "?([\w.]{1,80}?)"? \(\w{1,40}_constraint\)/,
        'constraint error when attempting to insert struct:\n\n    * "carts_code_index" (unique_constraint)\n',
      ],
    ],
  ],
  [
    'CastError',
    [['$1', /cannot be (?:cast|dumped) to type ([:\w.]{1,80}\w)/, 'value `"x"` in `where` cannot be cast to type :id in query:']],
  ],
]
