<?php

namespace Graveplan\Notices;

use Graveplan\Support\RegistryFailed;
use Graveplan\Support\Text;
use GuzzleHttp\Client;
use GuzzleHttp\Exception\ConnectException;

final class Council
{
    private Client $client;

    public function __construct()
    {
        $this->client = new Client(['base_uri' => 'http://127.0.0.1:9788', 'timeout' => 0.3, 'proxy' => '']);
    }

    public function certificate(string $number): array
    {
        return Text::json((string) $this->client->get("/certificates/$number")->getBody());
    }

    public function district(string $code): string
    {
        $found = Text::json((string) $this->client->get("/districts/$code")->getBody());

        return $found['district']['name'];
    }

    public function notify(string $plot): void
    {
        $this->client->post("/notices/$plot", ['json' => ['plot' => $plot]]);
    }

    public function publish(string $plot): void
    {
        try {
            $this->client->post("http://127.0.0.1:9720/gazette/$plot");
        } catch (ConnectException $e) {
            throw new RegistryFailed("Gazette did not take the notice of $plot", 0, $e);
        }
    }

    public function map(string $yard): string
    {
        return (string) $this->client->get('/slow/' . rawurlencode($yard))->getBody();
    }

    public function photograph(string $plot): string
    {
        return file_get_contents("http://127.0.0.1:9720/photos/$plot");
    }

    public function fax(string $number): mixed
    {
        return stream_socket_client('tcp://127.0.0.1:9724', timeout: 0.2);
    }

    public function upload(array $note): void
    {
        $this->client->post('/uploads', ['json' => $note]);
    }
}
