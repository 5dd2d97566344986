<?php
declare(strict_types=1);

namespace Shelfwise\Support;

use RuntimeException;
use Symfony\Component\OptionsResolver\OptionsResolver;
use Symfony\Component\Yaml\Yaml;

final class Settings
{
    private static array $values = ['fine.daily' => 20, 'fine.max' => 1500, 'mail' => null];

    public static function get(string $key): mixed
    {
        return self::$values[$key];
    }

    public static function secret(string $name): string
    {
        $value = getenv($name);
        if ($value === false) {
            throw new RuntimeException("Environment variable $name is not set.");
        }
        return $value;
    }

    public static function branch(array $options): array
    {
        $resolver = new OptionsResolver();
        $resolver->setRequired('name')->setDefaults(['open' => 9, 'close' => 18])->setAllowedTypes('open', 'int');
        return $resolver->resolve($options);
    }

    public static function calendar(string $text): array
    {
        return Yaml::parse($text);
    }
}
