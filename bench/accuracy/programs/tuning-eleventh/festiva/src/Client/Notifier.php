<?php

namespace Festiva\Client;

use GuzzleHttp\Client;
use Predis\Client as Redis;
use Twig\Environment;
use Twig\Loader\ArrayLoader;

class Notifier
{
    private Environment $twig;

    public function __construct(private Client $http, private Redis $redis)
    {
        $this->twig = new Environment(new ArrayLoader([
            'ticket.html' => "Dear {{ guest.name }},\nyour seat is {{ seat|upper }}.\nDoors open {{ show.doors.time }}.",
            'refund.html' => 'You get {{ amount|money }} back.',
            'welcome.html' => 'Welcome, {{ name }}! {% include "footer.html" %}',
        ]), ['strict_variables' => true]);
    }

    public function mail(string $template, array $values): string
    {
        return $this->twig->render($template, $values);
    }

    public function sms(string $number, string $text): void
    {
        $this->http->post('/sms', ['form_params' => ['to' => $number, 'text' => $text], 'timeout' => 0.1]);
    }

    public function enqueue(string $queue, array $job): void
    {
        $this->redis->rpush("queue:$queue", [json_encode($job, JSON_THROW_ON_ERROR)]);
    }

    public function push(string $device, array $payload): string
    {
        return json_encode(['to' => $device, 'data' => $payload], JSON_THROW_ON_ERROR);
    }
}
