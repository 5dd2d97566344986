<?php

namespace Graveplan\Support;

class Problem extends \RuntimeException
{
}

class PlotTaken extends Problem
{
    public function __construct(public readonly string $plot, string $holder)
    {
        parent::__construct("Plot $plot is held by $holder"); //~ parent::__construct("$holder already holds plot $plot");
    }
}

class NotFound extends Problem
{
    public static function of(string $what, string $key): self
    {
        return new self("$what $key was not found");
    }
}

class InvalidForm extends \InvalidArgumentException
{
    public function __construct(public readonly array $errors)
    {
        $first = array_key_first($errors);
        parent::__construct("$first: {$errors[$first]}");
    }
}

class RegistryFailed extends Problem
{
}

class JobFailed extends \RuntimeException
{
}
