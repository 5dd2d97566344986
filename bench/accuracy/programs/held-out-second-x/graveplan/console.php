<?php

require __DIR__ . '/src/boot.php';

$entries = require __DIR__ . '/src/entries.php';

final class Worker
{
    public function handle(array $job): void
    {
        [$n, [$bug, $work]] = $job;
        try {
            perform($work, $n);
        } catch (Throwable $e) {
            told($bug, $e, 'burials process', 4);
        }
    }
}

$door = getenv('DOOR') ?: 'cli';
foreach ($entries as $n => [$bug, $work]) {
    if ($door === 'job') {
        $queue ??= new SplQueue();
        $queue->enqueue([$n, [$bug, $work]]);
        (new Worker())->handle($queue->dequeue());
    } elseif ($door === 'reflection') {
        try {
            (new ReflectionFunction('perform'))->invoke($work, $n);
        } catch (Throwable $e) {
            told($bug, $e, 'graveplan:run', 0);
        }
    } else {
        try {
            perform($work, $n);
        } catch (Throwable $e) {
            told($bug, $e, 'graveplan', 0);
        }
    }
}
