<?php

declare(strict_types=1);

namespace Stay\Job;

use Stay\Support\Recorder;
use Throwable;

class JobFailed extends \RuntimeException
{
}

interface Layer
{
    public function process(callable $next): mixed;
}

class Timing implements Layer
{
    public static float $took = 0;

    public function process(callable $next): mixed
    {
        $started = microtime(true);
        try {
            return $next();
        } finally {
            self::$took = microtime(true) - $started;
        }
    }
}

class Locale implements Layer
{
    public function process(callable $next): mixed
    {
        setlocale(LC_TIME, 'C');

        return $next();
    }
}

class Naming implements Layer
{
    public function process(callable $next): mixed
    {
        try {
            return $next();
        } catch (Throwable $e) {
            throw new JobFailed('Job failed after 1 attempt', 0, $e);
        }
    }
}

class Pipeline
{
    /** @param Layer[] $layers */
    public function __construct(private array $layers)
    {
    }

    public function handle(callable $work): mixed
    {
        $next = $work;
        foreach (array_reverse($this->layers) as $layer) {
            $next = fn () => $layer->process($next);
        }

        return $next();
    }
}

class Worker
{
    public function __construct(private Pipeline $pipeline, private string $span, private int $kind)
    {
    }

    public function run(string $name, callable $work): void
    {
        try {
            $this->pipeline->handle($work);
        } catch (Throwable $e) {
            Recorder::record($name, $e, $this->span, $this->kind);
        }
    }

    public function work(\SplQueue $queue): void
    {
        while (!$queue->isEmpty()) {
            [$name, $work] = $queue->dequeue();
            $this->run($name, $work);
        }
    }
}
