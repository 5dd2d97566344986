<?php

namespace Lotroom\Console;

final class Worker
{
    public function consume(iterable $jobs, callable $failed): void
    {
        foreach ($jobs as $job) {
            try {
                $this->process($job);
            } catch (\Throwable $error) {
                $failed($job, $error);
            }
        }
    }

    private function process(Job $job): void
    {
        $job->run();
    }
}

final class Job
{
    public function __construct(public readonly int $index, private readonly \Closure $ask)
    {
    }

    public function run(): void
    {
        ($this->ask)();
    }
}
