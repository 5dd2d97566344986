<?php

namespace Festiva\Support;

use Symfony\Component\OptionsResolver\OptionsResolver;
use Symfony\Component\Yaml\Yaml;

class Settings
{
    private array $values = [];

    public function load(string $text): void
    {
        $this->values = Yaml::parse($text);
    }

    public function get(string $key): mixed
    {
        if (!array_key_exists($key, $this->values)) {
            throw new MissingSetting($key);
        }
        return $this->values[$key];
    }

    public function mailer(array $options): array
    {
        $resolver = new OptionsResolver();
        $resolver->setDefaults(['port' => 587, 'encryption' => 'tls']);
        $resolver->setRequired('host');
        $resolver->setAllowedTypes('port', 'int');
        return $resolver->resolve($options);
    }
}

class MissingSetting extends \RuntimeException
{
    public function __construct(string $key)
    {
        parent::__construct("Setting \"$key\" is missing");
    }
}
