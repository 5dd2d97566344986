import { describe, expect, it } from 'vitest'
import { languageOf, REASON_ROWS, reasonGiven } from './v1/reasons.ts'

/** What names a mistake, and what says nothing of it: language, type, message, reason. The rows have examples of their own. */
const EXAMPLES: readonly (readonly [language: string, type: string, message: string, reason: string])[] = [
  ['python', 'ValueError', "'teal' is not a valid Colour", 'a Colour'],
  ['python', 'TypeError', "Seat.take() missing 1 required positional argument: 'row'", 'without row'],
  ['python', 'TypeError', "take() got an unexpected keyword argument 'row'", 'with row'],
  ['python', 'AttributeError', "'Cart' object has no attribute 'total'", 'total'],
  ['python', 'AttributeError', "'Cart' object has no attribute 'totl'. Did you mean: 'total'?", 'totl'],
  ['python', 'AttributeError', 'total', 'total'],
  ['python', 'AttributeError', "module 'plugins.teal' has no attribute 'load'", ''],
  ['python', 'NameError', "name 'totl' is not defined. Did you mean: 'total'?", 'totl'],
  ['python', 'UnboundLocalError', "cannot access local variable 'rate' where it is not associated with a value", 'rate'],
  ['python', 'UnboundLocalError', "local variable 'rate' referenced before assignment", 'rate'],
  ['python', 'InvalidOperation', "[<class 'decimal.ConversionSyntax'>]", 'ConversionSyntax'],
  ['java', 'ClassCastException', 'class java.lang.String cannot be cast to class com.acme.Seat (java.lang.String is in module)', 'Seat'],
  ['java', 'IllegalArgumentException', 'No enum constant com.acme.Colour.very teal', 'enum Colour'],
  ['java', 'DateTimeException', 'Unable to obtain LocalDate from TemporalAccessor: {}', 'LocalDate'],
  ['java', 'UnsupportedTemporalTypeException', 'Unsupported unit: Seconds', 'Seconds'],
  [
    'java',
    'InvalidFormatException',
    'Cannot deserialize value of type `int` from String "x" (through reference chain: com.acme.Order["lines"]->java.util.ArrayList[0]->com.acme.Line["qty"])',
    'qty',
  ],
  [
    'java',
    'JsonSyntaxException',
    'java.lang.IllegalStateException: Expected a string but was BEGIN_ARRAY at line 1 column 9 path $.lines[0].qty',
    'lines.qty',
  ],
  ['java', 'MissingFieldException', "Field 'qty' is required for type with serial name 'Line', but it was missing", 'qty'],
  ['java', 'UninitializedPropertyAccessException', 'lateinit property cart has not been initialized', 'cart'],
  ['ruby', 'ArgumentError', 'missing keyword: :row', 'without row'],
  ['ruby', 'ArgumentError', 'unknown keyword: :row', 'with row'],
  ['ruby', 'FrozenError', 'can\'t modify frozen String: "x"', 'String'],
  ['php', 'ErrorException', 'Undefined variable $rate', 'variable rate'],
  ['php', 'ErrorException', 'Undefined property: Shop\\Cart::$total', 'property total'],
  ['php', 'ErrorException', 'Attempt to read property "total" on null', 'property total'],
  ['php', 'ErrorException', "Trying to get property 'total' of non-object", 'property total'],
  ['php', 'ErrorException', 'file_get_contents(/srv/x): Failed to open stream: No such file or directory', 'file_get_contents'],
  ['php', 'TypeError', 'strlen(): Argument #1 ($string) must be of type string, array given', 'strlen($string)'],
  ['php', 'ArgumentCountError', 'Too few arguments to function Shop\\Cart::add(), 1 passed', 'Shop\\Cart::add'],
  ['php', 'TypeError', 'Cannot assign null to property Shop\\Cart::$total of type int', '$total'],
  ['php', 'Error', 'Call to a member function total() on null', 'total'],
  ['php', 'Error', 'Call to undefined method Shop\\Cart::totl()', 'Shop\\Cart::totl'],
  ['php', 'Error', 'Undefined constant "RATE"', 'constant RATE'],
  ['php', 'Error', 'Unknown named parameter $row', 'with $row'],
  ['php', 'Error', 'Typed property Shop\\Cart::$total must not be accessed before initialization', '$total'],
  ['dotnet', 'ArgumentNullException', "Value cannot be null. (Parameter 'source')", 'source'],
  ['dotnet', 'ArgumentNullException', 'Value cannot be null.\nParameter name: source', 'source'],
  ['dotnet', 'InvalidOperationException', 'Queue empty.', 'empty Queue'],
  ['dotnet', 'InvalidCastException', "Unable to cast object of type 'System.String' to type 'Shop.Cart'.", 'Cart'],
  ['dotnet', 'OverflowException', 'Value was either too large or too small for an Int32.', 'Int32'],
  ['dotnet', 'JsonException', 'The JSON value could not be converted to System.Int32. Path: $.lines[0].qty | LineNumber: 0', 'lines.qty'],
  [
    'dotnet',
    'JsonReaderException',
    "Could not convert string to integer: 2.5. Path 'lines[0].weight', line 1, position 25.",
    'lines.weight',
  ],
  ['dotnet', 'JsonSerializationException', "Required property 'weight' not found in JSON. Path '', line 1, position 2.", 'weight'],
  ['dotnet', 'ObjectDisposedException', "Cannot access a disposed object.\nObject name: 'Shop.Cart'.", 'Cart'],
  ['dotnet', 'RuntimeBinderException', "'Shop.Cart' does not contain a definition for 'Totl'", 'Totl'],
  ['erlang', 'FunctionClauseError', 'no function clause matching in String.upcase/2', 'String.upcase'],
  ['erlang', 'UndefinedFunctionError', 'function Shop.totl/1 is undefined or private', 'Shop.totl'],
  ['erlang', 'UndefinedError', 'protocol String.Chars not implemented for %{} of type Map', 'Chars'],
  ['erlang', 'ArgumentError', 'could not fetch application environment :panel_key for application :shop', ':panel_key'],
  ['python', 'ValueError', 'no room for 12 guests', ''],
  ['python', 'Error', "invalid literal for int() with base 10: 'x'", ''],
  ['nodejs', 'TypeError', "can't convert BigInt to number", ''],
  ['nodejs', 'JsonWebTokenError', 'jwt audience invalid. expected: shop', 'audience'],
  ['webjs', 'GraphQLError', 'Cannot return null for non-nullable field Cart.total.', 'null Cart.total'],
  ['python', 'OSError', '28', '28'],
  ['python', 'ClientError', 'An error occurred (NoSuchKey) when calling the GetObject operation: no', 'NoSuchKey GetObject'],
  ['php', 'PDOException', 'SQLSTATE[HY000]: General error: 5 database is locked', 'HY000 5'],
  ['java', 'BeanCreationException', "Error creating bean with name 'cartService': no", 'cartService'],
]

describe('reasonGiven', () => {
  it.each(EXAMPLES)('in %s of %s: %s is %j', (language, type, message, reason) => {
    expect(reasonGiven(language, type, message)).toBe(reason)
  })

  it('gives the reason of each row for its examples', () => {
    for (const [language, table] of Object.entries(REASON_ROWS)) {
      for (const [types, rows] of table) {
        for (const [reason, pattern, ...examples] of rows) {
          expect(examples.length, `${language} ${String(types)} ${reason}`).toBeGreaterThan(0)
          for (const example of examples) {
            const given = (typeof types === 'string' ? types.split(' ') : types).map((type) => reasonGiven(language, type, example))
            const form = new RegExp(`^${reason.replace(/[()]/g, '\\$&').replace(/\$[12]/g, '.+')}$`)
            expect(pattern.test(example), `${reason}: ${example}`).toBe(true)
            expect(given, example).toContainEqual(expect.stringMatching(form))
          }
        }
      }
    }
  })

  it('takes no longer for hostile texts', () => {
    for (const hostile of ['a'.repeat(100_000), 'x '.repeat(50_000), "'".repeat(100_000), '"path '.repeat(20_000)]) {
      for (const [language, table] of Object.entries(REASON_ROWS)) {
        for (const [types] of table)
          for (const type of typeof types === 'string' ? types.split(' ') : types) reasonGiven(language, type, hostile)
      }
    }
  }, 5_000)

  it('knows a language by a file, for a sender that does not say', () => {
    const files = ['/srv/cart.py', 'Cart.java', 'Cart.kt', 'cart.ts', 'Cart.vue', '']
    expect(files.map(languageOf)).toEqual(['python', 'java', 'java', 'javascript', 'javascript', ''])
  })
})
