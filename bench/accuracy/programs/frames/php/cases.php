<?php

namespace Acme\Shop;

require __DIR__ . '/record.php';
require __DIR__ . '/my shop/price.php';

class CartException extends \RuntimeException
{
}

trait Loads
{
    public function load(int $id): static
    {
        throw new CartException("no cart $id", 404);
    }
}

abstract class Model
{
    use Loads;

    public static function find(int $id): static
    {
        return (new static())->load($id);
    }

    public function __call(string $name, array $arguments): mixed
    {
        throw new \BadMethodCallException("no method $name");
    }

    public static function __callStatic(string $name, array $arguments): mixed
    {
        throw new \BadMethodCallException("no static method $name");
    }

    public function __get(string $name): mixed
    {
        throw new \OutOfRangeException("no property $name");
    }

    public function __toString(): string
    {
        throw new CartException('no text');
    }
}

final class Cart extends Model implements \IteratorAggregate, \ArrayAccess
{
    public function total(array $items = [null]): int
    {
        return array_sum(array_map(fn ($item) => $this->price($item), $items));
    }

    private function price(?object $item): int
    {
        return (function () use ($item) {
            return (static fn (object $each) => $each->price)($item);
        })();
    }

    public function getIterator(): \Generator
    {
        yield 1;
        throw new CartException('in a generator');
    }

    public function offsetExists(mixed $key): bool
    {
        return false;
    }

    public function offsetGet(mixed $key): mixed
    {
        throw new CartException("no offset $key");
    }

    public function offsetSet(mixed $key, mixed $value): void
    {
    }

    public function offsetUnset(mixed $key): void
    {
    }

    public function checkout(): void
    {
        try {
            $this->load(7);
        } catch (CartException $error) {
            throw new \LogicException('checkout failed', 0, $error);
        }
    }

    public function __invoke(int $n): int
    {
        return fails("invoked $n");
    }

    public function rethrows(): void
    {
        try {
            $this->checkout();
        } catch (\LogicException $error) {
            throw new CartException("order failed\nsee below", 0, $error);
        }
    }
}

function fails(string $message): never
{
    throw new CartException($message);
}

function deep(int $n): int
{
    return $n === 0 ? fails('deep') : deep($n - 1) + 1;
}

enum Size: string
{
    case Small = 's';

    public static function parse(string $text): self
    {
        return self::from($text);
    }
}

\record('static', fn () => Cart::find(1));
\record('closures', fn () => (new Cart())->total());
\record('generator', function () {
    foreach (new Cart() as $each) {
    }
});
\record('offset', fn () => (new Cart())['x']);
\record('previous', fn () => (new Cart())->checkout());
\record('two previous', fn () => (new Cart())->rethrows());
\record('recursion', fn () => deep(25));
\record('function of a namespace', fn () => fails('in a function'));
\record('__call', fn () => (new Cart())->nothing(1, 'a): b', [1]));
\record('__callStatic', fn () => Cart::nothing());
\record('__get', fn () => (new Cart())->nothing);
\record('__toString', fn () => 'x' . new Cart());
\record('__invoke', fn () => (new Cart())(3));
\record('call_user_func', fn () => call_user_func([new Cart(), 'load'], 3));
\record('call_user_func with a name', fn () => call_user_func('Acme\Shop\fails', 'by name'));
\record('first class callable', fn () => (fails(...))('callable'));
\record('usort', function () {
    $items = [2, 1];
    usort($items, fn ($a, $b) => fails("compare $a"));
});
\record('array_walk', function () {
    $items = [2, 1];
    array_walk($items, function (int $each) {
        intdiv($each, 0);
    });
});
\record('division', fn () => 1 % 0);
\record('type error', fn () => (new Cart())->total('x'));
\record('enum', fn () => Size::parse('x'));
\record('match', fn () => match (3) {
    1 => 2,
});
\record('anonymous class', fn () => (new class () {
    public function run(): void
    {
        fails('anonymous');
    }
})->run());
\record('anonymous subclass', fn () => (new class () extends Model {
})->load(3));
\record('eval', fn () => eval('Acme\Shop\fails("eval");'));
\record('eval in a function', function () {
    eval('namespace Gen; function made($x) { \Acme\Shop\fails($x); }');
    \Gen\made('made');
});
\record('include', fn () => include __DIR__ . '/my shop/throws.php');
\record('folder with blanks', fn () => \Price\of([]));
\record('reflection', fn () => (new \ReflectionMethod(Cart::class, 'checkout'))->invoke(new Cart()));
\record('json', fn () => json_decode('{', false, 5, JSON_THROW_ON_ERROR));
\record('date', fn () => new \DateTime('no date'));
\record('fiber', fn () => (new \Fiber(function () {
    fails('fiber');
}))->start());
\record('iterator', fn () => iterator_to_array((fn () => yield fails('yielded'))()));
\record('unicode', fn () => größe('größe 🛒'));
\record('empty message', fn () => fails(''));
\record('several lines', fn () => fails("first\nsecond\n  third"));
\record('looks like frames', fn () => fails("remote said:\nStack trace:\n#0 /srv/other/x.php(1): y()\n#1 {main}\n\tat Other.z(x.php:1)"));
\record('in in the message', fn () => fails('not found in /srv/x.php:3'));
\record('colons', fn () => fails('SQLSTATE[HY000]: a: b'));
\record('error exception', fn () => throw new \ErrorException('warning', 0, E_WARNING, 'C:\shop\cart.php', 12));

function größe(string $message): never
{
    fails($message);
}
