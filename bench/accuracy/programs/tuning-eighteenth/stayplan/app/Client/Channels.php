<?php

declare(strict_types=1);

namespace Stay\Client;

use GuzzleHttp\Client;
use Stay\Support\Checks;

class Channels
{
    private Client $http;

    public function __construct(string $base = 'http://127.0.0.1:9493')
    {
        $this->http = new Client(['base_uri' => $base, 'timeout' => 0.4]);
    }

    public function availability(string $hotel): array
    {
        return Checks::decode((string) $this->http->get("/availability/$hotel")->getBody());
    }

    public function push(string $booking): void
    {
        $this->http->post("/push/$booking", ['json' => ['booking' => $booking]]);
    }

    public function reviews(string $hotel): array
    {
        $body = Checks::decode((string) $this->http->get("/reviews/$hotel")->getBody());

        return array_column($body['reviews'], 'stars');
    }

    public function parity(string $hotel): string
    {
        return (string) $this->http->get("/slow/$hotel")->getBody();
    }
}
