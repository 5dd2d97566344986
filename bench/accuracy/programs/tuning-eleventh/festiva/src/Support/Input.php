<?php

namespace Festiva\Support;

class Rejected extends \InvalidArgumentException
{
    public function __construct(public readonly string $field, string $why)
    {
        parent::__construct("The field $field $why.");
    }
}

class Input
{
    public static function text(array $data, string $field, int $max = 80): string
    {
        $value = trim((string) ($data[$field] ?? ''));
        if ($value === '') {
            throw new Rejected($field, 'is required');
        }
        if (mb_strlen($value) > $max) {
            throw new Rejected($field, "may have $max characters at most");
        }
        return $value;
    }

    public static function email(array $data): string
    {
        $mail = filter_var($data['email'] ?? '', FILTER_VALIDATE_EMAIL);
        if ($mail === false) {
            throw new Rejected('email', "is no address: {$data['email']}");
        }
        return $mail;
    }
}
