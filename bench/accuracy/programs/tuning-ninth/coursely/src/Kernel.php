<?php

declare(strict_types=1);

namespace Coursely;

class JobFailed extends \RuntimeException
{
}

interface Middleware
{
    public function process(string $route, callable $next): mixed;
}

final class Timing implements Middleware
{
    public function process(string $route, callable $next): mixed
    {
        $began = hrtime(true);
        try {
            return $next($route);
        } finally {
            $began = hrtime(true) - $began;
        }
    }
}

final class Locale implements Middleware
{
    public function process(string $route, callable $next): mixed
    {
        setlocale(LC_ALL, 'C');

        return $next($route);
    }
}

final class Rethrow implements Middleware
{
    public function process(string $route, callable $next): mixed
    {
        try {
            return $next($route);
        } catch (\Throwable $e) {
            throw new JobFailed("Job {$route} failed: {$e->getMessage()}", 0, $e);
        }
    }
}

/** Takes a piece of work in by a door: a request, a job of the queue, a command. */
final class Kernel
{
    /** @var list<Middleware> */
    private array $layers;

    public function __construct(private string $door, string $wrap)
    {
        $this->layers = match ($wrap) {
            'middleware' => [new Timing(), new Locale()],
            'cause' => [new Rethrow()],
            default => [],
        };
    }

    public function handle(string $route, callable $work): void
    {
        $core = match ($this->door) {
            'job' => static function () use ($work): void {
                $fiber = new \Fiber($work);
                $fiber->start();
            },
            'reflection' => static fn () => (new \ReflectionFunction($work))->invoke(),
            default => static fn () => $work(),
        };
        $layers = $this->door === 'http' ? [new Locale(), ...$this->layers] : $this->layers;
        $chain = array_reduce(array_reverse($layers), static fn (callable $next, Middleware $layer): callable => static fn (string $at) => $layer->process($at, $next), $core);
        $chain($route);
    }
}
