<?php

declare(strict_types=1);

namespace PetalPost\Support;

use RuntimeException;
use Symfony\Component\Yaml\Yaml;

final class Settings
{
    private function __construct(private array $all)
    {
    }

    public static function fromYaml(string $text): self
    {
        return new self(Yaml::parse($text));
    }

    public static function fromFile(string $path): self
    {
        return self::fromYaml(file_get_contents($path));
    }

    public function int(string $name): int
    {
        return $this->all[$name];
    }

    public function secret(string $name): string
    {
        return getenv($name) ?: throw new RuntimeException("Environment has no $name");
    }
}
