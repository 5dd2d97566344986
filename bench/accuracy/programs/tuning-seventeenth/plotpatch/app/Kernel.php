<?php
declare(strict_types=1);

namespace PlotPatch\App;

use Closure;
use PlotPatch\Support\Values;
use ReflectionMethod;
use RuntimeException;
use SplQueue;
use Throwable;

final class TaskFailed extends RuntimeException
{
}

final class Kernel
{
    /** @var list<array{string, Closure}> */
    private array $entries;

    public function __construct()
    {
        $this->entries = require __DIR__ . '/entries.php';
    }

    public function run(string $door): void
    {
        match ($door) {
            'http' => $this->http(),
            'job' => $this->job(),
            'reflection' => $this->reflection(),
            'generator' => $this->stream(),
            default => $this->cli(),
        };
    }

    public function call(Closure $step): mixed
    {
        $values = new Values((int) getenv('SEED'));
        $wrap = (string) getenv('WRAP');
        if ($wrap === 'middleware') {
            $pipeline = array_reduce([new Csrf(), new Throttle()], fn (Closure $next, object $layer): Closure => fn (Values $v): mixed => $layer->process($v, $next), $step);
            return $pipeline($values);
        }
        if ($wrap !== 'cause') return $step($values);
        try {
            return $step($values);
        } catch (Throwable $error) {
            throw new TaskFailed('Task ' . $values->number(1000, 9999) . ' was given up', 7, $error);
        }
    }

    private function cli(): void
    {
        foreach ($this->entries as [$label, $step]) {
            try {
                $this->call($step);
            } catch (Throwable $error) {
                Telemetry::report($label, $error, 'plots:run', 1);
            }
        }
    }

    private function http(): void
    {
        $router = [];
        foreach ($this->entries as $i => [$label, $step]) $router["/do/$i"] = fn (): mixed => $this->call($step);
        foreach ($this->entries as $i => [$label]) {
            try {
                (new Dispatcher($router))->dispatch("/do/$i");
            } catch (Throwable $error) {
                Telemetry::report($label, $error, 'POST /do', 2);
            }
        }
    }

    private function job(): void
    {
        $queue = new SplQueue();
        foreach ($this->entries as $entry) $queue->enqueue($entry);
        while (!$queue->isEmpty()) {
            [$label, $step] = $queue->dequeue();
            try {
                call_user_func([$this, 'call'], $step);
            } catch (Throwable $error) {
                Telemetry::report($label, $error, 'worker process', 5);
            }
        }
    }

    private function reflection(): void
    {
        $method = new ReflectionMethod($this, 'call');
        foreach ($this->entries as [$label, $step]) {
            try {
                $method->invoke($this, $step);
            } catch (Throwable $error) {
                Telemetry::report($label, $error, 'rpc plots', 2);
            }
        }
    }

    private function stream(): void
    {
        $lines = (function () {
            foreach ($this->entries as [$label, $step]) {
                try {
                    yield $this->call($step);
                } catch (Throwable $error) {
                    Telemetry::report($label, $error, 'stream', 1);
                }
            }
        })();
        foreach ($lines as $line) continue;
    }
}

final class Dispatcher
{
    public function __construct(private array $routes)
    {
    }

    public function dispatch(string $path): mixed
    {
        return ($this->routes[$path])();
    }
}

final class Csrf
{
    public function process(Values $values, Closure $next): mixed
    {
        return $next($values);
    }
}

final class Throttle
{
    private int $seen = 0;

    public function process(Values $values, Closure $next): mixed
    {
        $this->seen++;
        return $next($values);
    }
}
