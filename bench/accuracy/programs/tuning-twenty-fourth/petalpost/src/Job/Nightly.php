<?php

declare(strict_types=1);

namespace PetalPost\Job;

use Carbon\Carbon;
use Closure;
use Fiber;
use Ramsey\Uuid\Uuid;
use RuntimeException;

use function PetalPost\Support\day;
use function PetalPost\Support\strict_day;

final class Nightly
{
    public function step(string $name, Closure $work): mixed
    {
        try {
            return $work();
        } catch (\Throwable $cause) {
            throw new RuntimeException("Nightly step $name failed: {$cause->getMessage()}", 0, $cause);
        }
    }

    public function remind(string $text): string
    {
        return day($text)->modify('-1 day')->format('c');
    }

    public function holiday(string $text): bool
    {
        return strict_day($text)->format('N') > 5;
    }

    public function parse(string $text): Carbon
    {
        return Carbon::createFromFormat('Y-m-d', $text);
    }

    public function batch(string $id): string
    {
        return Uuid::fromString($id)->getHex()->toString();
    }

    public function export(string $folder, string $name): void
    {
        file_put_contents("$folder/var/$name.csv", "number\n");
    }

    public function lines(array $rows): array
    {
        return array_map(fn (array $row): string => implode(';', $row), $rows);
    }

    public function resume(): void
    {
        $fiber = new Fiber(fn () => 1);
        $fiber->start();
        $fiber->resume();
    }

    public function slug(string $name): string
    {
        return iconv('UTF-8', 'ASCII', $name);
    }
}
