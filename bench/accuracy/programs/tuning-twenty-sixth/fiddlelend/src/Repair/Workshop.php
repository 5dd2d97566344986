<?php

declare(strict_types=1);

namespace Fiddle\Repair;

use Fiddle\Support\Config;
use Fiddle\Support\Text;

final class RepairDenied extends \RuntimeException
{
}

final class Workshop
{
    private array $luthiers = ['neck' => 'Amado'];

    public function luthierFor(string $part): string
    {
        return $this->luthiers[$part];
    }

    public function hours(array $jobs): float
    {
        return array_sum(array_column($jobs, 'minutes')) / count($jobs) / 60;
    }

    public function shifts(int $hours, int $people): int
    {
        return $hours % $people;
    }

    public function estimate(int $cents, float $factor): int
    {
        return (int) round($cents * $factor);
    }

    public function approve(array $job, string $by): void
    {
        if ($job['cents'] > 50000 && !in_array($by, $job['directors'], true)) {
            throw new RepairDenied("$by may not approve {$job['cents']} cents for {$job['tag']}"); //~ throw new RepairDenied("$by must not approve {$job['cents']} cents for {$job['tag']}");
        }
    }

    public function report(string $name): string
    {
        return file_get_contents(Config::folder('reports', $name));
    }

    public function folder(string $name): string
    {
        $path = Config::folder($name);
        mkdir($path);
        mkdir($path);

        return $path;
    }

    public function photos(string $packed): string
    {
        return gzdecode($packed);
    }

    public function restore(string $state): array
    {
        return unserialize($state, ['allowed_classes' => false]);
    }

    public function note(string $bytes): string
    {
        return Text::json(['note' => $bytes]);
    }

    public function parts(string $json): array
    {
        return json_decode($json, true, 8, JSON_THROW_ON_ERROR)['parts'];
    }

    public function summary(array $job): string
    {
        return "{$job['tag']}: {$job['parts']}";
    }

    public function varnish(array $layers, int $depth = 0): int
    {
        if ($depth > 40) {
            throw new \LogicException("Layers of varnish are nested more than $depth deep");
        }

        return 1 + $this->varnish($layers['under'], $depth + 1);
    }

    public function tool(string $name): object
    {
        $class = 'Fiddle\\Repair\\' . ucfirst($name) . 'Tool';

        return new $class();
    }

    public function finish(array $job): \DateTimeImmutable
    {
        return $job['finished'];
    }

    public function log(string $file, string $line): void
    {
        $handle = fopen(Config::folder('logs', $file), 'r+');
        fwrite($handle, $line);
    }

    public function seal(string $text, string $key): string
    {
        return sodium_crypto_secretbox($text, str_repeat('n', SODIUM_CRYPTO_SECRETBOX_NONCEBYTES), $key);
    }
}
