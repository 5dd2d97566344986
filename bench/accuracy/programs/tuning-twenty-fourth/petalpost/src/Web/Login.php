<?php

declare(strict_types=1);

namespace PetalPost\Web;

use function PetalPost\Support\decode;
use function PetalPost\Support\required;

final class Login
{
    public function token(string $token): array
    {
        [, $claims] = explode('.', $token);
        return decode(base64_decode($claims));
    }

    public function check(array $user, string $password): void
    {
        if (!password_verify($password, required($user, 'hash', 'login'))) {
            throw new LoginFailed("{$user['name']} gave a wrong password");
        }
    }

    public function shop(array $session): string
    {
        return $session['user']['shop']['code'];
    }

    public function may(array $user, string $action): bool
    {
        return in_array($action, $user['rights'], true) ?: throw new LoginFailed("{$user['name']} may not $action");
    }
}

final class LoginFailed extends \Exception
{
}
