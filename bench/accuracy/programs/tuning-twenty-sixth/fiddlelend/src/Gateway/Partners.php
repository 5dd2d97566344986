<?php

declare(strict_types=1);

namespace Fiddle\Gateway;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\GuzzleException;

final class InsuranceDown extends \RuntimeException
{
}

final class TokenRejected extends \RuntimeException
{
}

final class Partners
{
    private Client $http;
    private string $closed;

    public function __construct()
    {
        $this->http = new Client(['base_uri' => 'http://127.0.0.1:' . getenv('PARTNER'), 'timeout' => 0.8, 'proxy' => '']);
        $this->closed = 'http://127.0.0.1:' . getenv('CLOSED');
    }

    public function policy(string $tag): array
    {
        return json_decode((string) $this->http->get("/policies/$tag")->getBody(), true);
    }

    public function claim(string $tag): void
    {
        $this->http->post('/claims', ['json' => ['tag' => $tag]]);
    }

    public function school(string $id): string
    {
        $school = json_decode((string) $this->http->get("/schools/$id")->getBody());

        return $school->head->name;
    }

    public function exchange(string $day): array
    {
        return json_decode((string) $this->http->get("/rates/$day")->getBody(), true, 16, JSON_THROW_ON_ERROR);
    }

    public function customs(string $number): string
    {
        return (string) $this->http->get("/slow/$number")->getBody();
    }

    public function courier(string $city): string
    {
        return (string) $this->http->get("$this->closed/couriers/$city")->getBody();
    }

    public function cover(string $tag): string
    {
        try {
            return $this->courier($tag);
        } catch (GuzzleException $error) {
            throw new InsuranceDown("Cover for $tag cannot be confirmed", 0, $error);
        }
    }

    public function cache(string $key): void
    {
        $socket = stream_socket_client('tcp://127.0.0.1:' . getenv('CLOSED'), $code, $text, 0.5);
        fwrite($socket, "GET $key\r\n");
    }

    public function login(string $token, string $key): string
    {
        [$body, $signature] = explode('.', $token);
        if (!hash_equals(hash_hmac('sha256', $body, $key), $signature)) {
            throw new TokenRejected("Signature of token $body is wrong");
        }

        return $body;
    }

    public function hook(string $event, callable ...$listeners): mixed
    {
        return $listeners[0]($event);
    }
}
