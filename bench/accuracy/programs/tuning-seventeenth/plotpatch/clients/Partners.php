<?php
declare(strict_types=1);

namespace PlotPatch\Clients;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ConnectException;
use RuntimeException;

final class PartnerAway extends RuntimeException
{
}

final class Partners
{
    private Client $client;

    public function __construct()
    {
        $this->client = new Client(['base_uri' => 'http://127.0.0.1:9830', 'timeout' => 0.4]);
    }

    public function meter(string $plot): array
    {
        return json_decode((string) $this->client->get("/meter/$plot")->getBody(), true, 8, JSON_THROW_ON_ERROR);
    }

    public function compost(string $load): string
    {
        return (string) $this->client->post('/compost', ['json' => ['load' => $load]])->getBody();
    }

    public function soil(string $plot): float
    {
        return json_decode((string) $this->client->get("/soil/$plot")->getBody())->ph->value;
    }

    public function frost(string $day): string
    {
        return (string) $this->client->get("/frost/$day")->getBody();
    }

    public function registry(string $name): string
    {
        try {
            return (string) $this->client->get("http://127.0.0.1:9831/people/$name")->getBody();
        } catch (ConnectException $error) {
            throw new PartnerAway("The registry cannot be asked for $name", 0, $error);
        }
    }

    public function gate(string $code): void
    {
        $socket = fsockopen('127.0.0.1', 9832, $number, $text, 1);
        fwrite($socket, $code);
    }

    public function member(string $token): string
    {
        return (string) $this->client->get('/members', ['headers' => ['Authorization' => "Bearer $token"]])->getBody();
    }
}
