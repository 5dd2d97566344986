<?php

declare(strict_types=1);

namespace Fiddle\App;

final class JobFailed extends \RuntimeException
{
    public function __construct(int $job, \Throwable $previous)
    {
        parent::__construct("Job $job failed: {$previous->getMessage()}", 0, $previous);
    }
}

interface Middleware
{
    public function process(Values $request, callable $next): mixed;
}

final class Timing implements Middleware
{
    public float $took = 0;

    public function process(Values $request, callable $next): mixed
    {
        $from = microtime(true);
        try {
            return $next($request);
        } finally {
            $this->took = microtime(true) - $from;
        }
    }
}

final class Tenancy implements Middleware
{
    public function process(Values $request, callable $next): mixed
    {
        return $next($request);
    }
}

final class Kernel
{
    /** @param list<Middleware> $stack */
    public function __construct(private readonly array $stack)
    {
    }

    public function handle(Values $request, callable $action): mixed
    {
        $next = array_reduce(array_reverse($this->stack), fn (callable $next, Middleware $each) => fn (Values $v) => $each->process($v, $next), $action);

        return $next($request);
    }
}

final class Consumer
{
    private array $inbox = [];

    public function push(callable $job): void
    {
        $this->inbox[] = $job;
    }

    public function drain(Values $values): void
    {
        while ($job = array_shift($this->inbox)) {
            call_user_func($job, $values);
        }
    }
}

final class Doors
{
    public static function wrapped(callable $entry, string $how): callable
    {
        return match ($how) {
            'middleware' => fn (Values $v) => (new Kernel([new Timing(), new Tenancy()]))->handle($v, $entry),
            'cause' => function (Values $v) use ($entry): mixed {
                try {
                    return $entry($v);
                } catch (\Throwable $error) {
                    throw new JobFailed($v->n(1, 99), $error);
                }
            },
            default => $entry,
        };
    }

    public static function through(string $door, callable $entry, Values $values): void
    {
        switch ($door) {
            case 'http':
                (new Kernel([]))->handle($values, $entry);
                break;
            case 'job':
                $consumer = new Consumer();
                $consumer->push($entry);
                $consumer->drain($values);
                break;
            case 'reflection':
                (new \ReflectionFunction(\Closure::fromCallable($entry)))->invoke($values);
                break;
            default:
                $entry($values);
        }
    }
}
