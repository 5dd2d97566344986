<?php

declare(strict_types=1);

namespace Kerbwise\Lessons;

use Generator;

enum Stage: string
{
    case Basic = 'basic';
    case Country = 'country';
    case Night = 'night';
}

final class Progress
{
    public function stage(string $name): Stage
    {
        return Stage::from($name);
    }

    public function percent(array $done, array $all): float
    {
        return round(100 * count($done) / count($all), 1);
    }

    public function weakest(array $scores): string
    {
        return array_search(min($scores), $scores, true);
    }

    public function steps(array $lessons): Generator
    {
        foreach ($lessons as $lesson) {
            yield $lesson['stage'] => $lesson['minutes'];
        }
    }

    public function twice(array $lessons): int
    {
        $steps = $this->steps($lessons);
        $total = array_sum(iterator_to_array($steps, false));
        foreach ($steps as $minutes) {
            $total += $minutes;
        }

        return $total;
    }

    public function headline(array $lessons): string
    {
        return implode(', ', array_column($lessons, 'title')) . ' of ' . strlen($lessons[0]['note']);
    }
}
