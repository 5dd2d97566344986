/**
 * What languages and their runtimes raise for a mistake in the code, rather than a function for its caller. Of JavaScript, whose programs throw these types
 * themselves, the engine's words tell. Python tells what was being handled as the cause of such an error, which is then another story:
 * `except ConnectionError: log(undefined_name)`.
 */
export const MISTAKES = new Set(
  (
    'ReferenceError InternalError URIError TypeError NameError UnboundLocalError AttributeError KeyError IndexError ZeroDivisionError RecursionError ImportError ' +
    'ModuleNotFoundError NotImplementedError AssertionError OverflowError StopIteration UnicodeDecodeError UnicodeEncodeError ' +
    'NoMethodError FrozenError FloatDomainError NullPointerException ClassCastException IndexOutOfBoundsException ArrayIndexOutOfBoundsException ' +
    'StringIndexOutOfBoundsException ArithmeticException NegativeArraySizeException ArrayStoreException NullReferenceException ArgumentNullException ' +
    'InvalidCastException IndexOutOfRangeException DivideByZeroException FormatException OverflowException DivisionByZeroError ArgumentCountError ' +
    'UnhandledMatchError ErrorException MatchError FunctionClauseError CaseClauseError WithClauseError CondClauseError TryClauseError ArithmeticError ' +
    'BadMapError BadArityError UndefinedFunctionError UndefinedError panic'
  ).split(' '),
)

/** Python's interpreter raises it as often as programs do, and nothing tells which it was: `int('x')` has no frame. */
export const RAISED_BY_BOTH = new Set(['ValueError'])

/** Types of JavaScript that engines throw and programs too: the engine's words say which it was. */
export const OF_JAVASCRIPT = new Set(['TypeError', 'RangeError', 'SyntaxError', 'ReferenceError'])
