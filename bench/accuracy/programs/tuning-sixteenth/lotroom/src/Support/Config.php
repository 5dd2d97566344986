<?php

namespace Lotroom\Support;

use Symfony\Component\Yaml\Yaml;

final class Config
{
    private function __construct(private readonly array $values)
    {
    }

    public static function fromYaml(string $text): self
    {
        return new self(Yaml::parse($text));
    }

    public static function fromFile(string $path): self
    {
        return new self(require $path);
    }

    public function premium(): float
    {
        return $this->values['premium']['percent'] / 100; //-
        //+ $premium = $this->values['premium'];
        //+ return $premium['percent'] / 100;
    }

    public function zone(): \DateTimeZone
    {
        return new \DateTimeZone($this->values['zone']);
    }

    public static function secret(): string
    {
        return Assert::key(getenv(), 'LOTROOM_SECRET');
    }
}
