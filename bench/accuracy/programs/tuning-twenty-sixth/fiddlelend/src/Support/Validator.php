<?php

declare(strict_types=1);

namespace Fiddle\Support;

final class ValidationFailed extends \InvalidArgumentException
{
    /** @param array<string, string> $errors */
    public function __construct(public readonly array $errors)
    {
        parent::__construct(implode(', ', array_map(fn ($field, $text) => "$field $text", array_keys($errors), $errors)));
    }
}

final class Validator
{
    public static function check(array $data, array $rules): array
    {
        $errors = [];
        foreach ($rules as $field => $rule) {
            if ($rule === 'required' && ($data[$field] ?? '') === '') {
                $errors[$field] = 'is required';
            }
            if ($rule === 'email' && !filter_var($data[$field] ?? '', FILTER_VALIDATE_EMAIL)) {
                $errors[$field] = 'is no address';
            }
        }
        //+ ksort($errors);
        if ($errors !== []) {
            throw new ValidationFailed($errors);
        }

        return $data;
    }
}
