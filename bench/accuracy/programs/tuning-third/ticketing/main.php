<?php
declare(strict_types=1);

require __DIR__ . '/src/Errors.php';
require __DIR__ . '/src/Shows.php';
require __DIR__ . '/src/Orders.php';
require __DIR__ . '/requests.php';
require __DIR__ . '/record.php';

// As frameworks do: warnings are exceptions.
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    throw new ErrorException($message, 0, $level, $file, $line);
});

/** What the doors call. */
final class Controller
{
    public function __construct(private Ticketing\Shows $shows, private Ticketing\Orders $orders)
    {
    }

    public function handle(string $name, array $with, ?Ticketing\Show $show): mixed
    {
        if ($show !== null) {
            $this->shows->add($show);
        }

        return match ($name) {
            'poster', 'share', 'import' => $this->shows->$name(...$with),
            'twice' => [$this->orders->place(...$with), $this->orders->place(...$with)],
            'lines' => iterator_to_array($this->orders->lines(...$with)),
            'sum' => $this->orders->sum($with),
            default => $this->orders->$name(...$with),
        };
    }
}

final class Kernel
{
    /** @param list<Closure> $middlewares */
    public function __construct(private array $middlewares)
    {
    }

    public function run(Closure $last): mixed
    {
        $next = array_reduce($this->middlewares, static fn (Closure $next, Closure $layer) => static fn () => $layer($next), $last);

        return $next();
    }
}

function nightly(Closure $work): mixed
{
    for ($try = 1;; ++$try) {
        try {
            return call_user_func($work);
        } catch (Throwable $error) {
            if ($try === 2) {
                throw $error;
            }
        }
    }
}

$gateway = getenv('GATEWAY');
while (($line = fgets(STDIN)) !== false) {
    [$bug, $entry, $id, $name, $email, $word, $date, $amount, $token] = explode("\t", rtrim($line, "\n"));
    [$do, $with, $show] = requestOf($bug, compact('id', 'name', 'email', 'word', 'date', 'amount', 'token'));
    $shows = new Ticketing\Shows();
    $controller = new Controller($shows, new Ticketing\Orders($shows, $gateway));
    try {
        match ($entry) {
            'http' => (new Kernel([static fn (Closure $next) => $next(), static fn (Closure $next) => $next()]))->run(
                static fn () => $controller->handle($do, $with, $show),
            ),
            'cron' => nightly(static fn () => $controller->handle($do, $with, $show)),
            default => $controller->handle($do, $with, $show),
        };
    } catch (Throwable $error) {
        recordException($bug, $error);
    }
}
