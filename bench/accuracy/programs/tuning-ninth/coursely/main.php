<?php

declare(strict_types=1);

namespace Coursely;

use Coursely\Billing\{Checkout, InvoiceRenderer, Order, PaymentGateway, Retry};
use Coursely\Catalog\{Course, CourseCard, CourseRepository};
use Coursely\Enrolment\{Enrolment, EnrolmentService, LearnerRepository, RosterImport};
use Coursely\Jobs\{Backup, Digest, Events, ForumSection, Mailer, QuizSection, SendWelcome, VideoHost};
use Coursely\Support\{Config, Database, HttpClient};

foreach (['Telemetry', 'Support', 'Catalog', 'Enrolment', 'Billing', 'Jobs', 'Kernel'] as $file) {
    require __DIR__ . "/src/{$file}.php";
}

set_error_handler(static function (int $severity, string $message, string $file, int $line): bool {
    if ((error_reporting() & $severity) === 0) {
        return false;
    }
    throw new \ErrorException($message, 0, $severity, $file, $line);
});

$seed = (int) getenv('SEED');
mt_srand($seed * 7907);
$id = static fn (int $from = 1000, int $to = 99999): int => mt_rand($from, $to);
$one = static fn (mixed ...$of): mixed => $of[mt_rand(0, count($of) - 1)];
$hex = static fn (): string => substr(md5((string) mt_rand()), 0, 12);
$title = static fn (): string => $one('Watercolour for beginners', 'Statistics in a week', 'Bread at home', 'Go for the curious', 'Public speaking');

$db = new Database();
$courses = new CourseRepository($db);
$learners = new LearnerRepository($db);
$service = new EnrolmentService($db, $learners);
$card = new CourseCard();
$checkout = new Checkout();
$renderer = new InvoiceRenderer(__DIR__ . '/templates');
$remote = new HttpClient(static fn (string $method, string $url): array => match (true) {
    str_contains($url, 'refunds') => [409, '{"error":"already refunded"}'],
    str_contains($url, 'captions') => [200, '{"tracks":[]}'],
    default => [404, '{}'],
});
$gateway = new PaymentGateway($remote);
$video = new VideoHost($remote);
$config = new Config(['mail' => ['from' => 'info@example.com'], 'backup' => ['bucket' => null]]);
$now = new \DateTimeImmutable('2026-11-20');
$slug = strtolower(strtr($title(), ' ', '-'));
[$learner, $course] = [$id(), $id()];
$order = new Order('O-' . $id(), $id(1900, 49900));

$bugs = [
    'page-of-unpublished-course' => ['GET /courses/{slug}', static fn () => $courses->bySlug($slug)],
    'newest-by-column-not-migrated' => ['GET /courses', static fn () => $courses->newest($id(5, 50))],
    'course-without-slug' => ['POST /courses', static fn () => $courses->add($title(), null)],
    'course-titled-with-blanks' => ['POST /courses', static fn () => $courses->add(str_repeat(' ', $seed), $hex())],
    'byline-without-instructor' => ['GET /courses/{slug}', static fn () => $card->byline(new Course($id(), $title()))],
    'level-of-partner-feed' => ['GET /courses/{slug}', static fn () => $card->badge($one('expert', 'pro', 'kids', 'all levels'))],
    'rating-before-first-review' => ['GET /courses/{slug}/rating', static fn () => $card->rating([])],
    'heading-not-translated' => ['GET /courses/{slug}', static fn () => $card->heading(['en' => ['title' => $title()]], $one('fr', 'pl', 'da', 'it'))],
    'welcome-of-deleted-learner' => ['POST /welcome', static fn () => $service->welcome($learner)],
    'invited-with-empty-name' => ['POST /learners', static fn () => $learners->invite(['email' => "{$hex()}@example.org", 'name' => null])],
    'enrolled-by-double-click' => ['POST /enrolments', static function () use ($service, $learner, $course): void {
        $service->enrol($learner, $course);
        $service->enrol($learner, $course);
    }],
    'last-seat-sold-twice' => ['POST /seats', static fn () => $service->reserve(new Course($course, $title(), null, $seed * 10), $seed * 10)],
    'certificate-before-last-lesson' => ['POST /certificates', static fn () => $service->certificate(new Enrolment($id(), $one('active', 'paused')))],
    'paused-while-completed' => ['POST /pauses', static fn () => $service->pause(new Enrolment($id(), $one('completed', 'cancelled')))],
    'started-on-day-of-other-format' => ['GET /enrolments/{id}', static fn () => $service->weeksSince(new Enrolment($id(), 'active', "2026/{$id(1, 9)}/{$id(32, 39)}"), $now)],
    'roster-with-comma' => ['POST /rosters', static fn () => (new RosterImport())->import("{$one('Ann', 'Ben', 'Cleo')},{$hex()}@example.org,Sales")],
    'summary-without-shipping' => ['GET /checkout', static fn () => $checkout->summary($order)],
    'coupon-with-percent-sign' => ['POST /coupons', static fn () => $checkout->withCoupon($order, ['percent' => $id(5, 50) . ' %'])],
    'gift-card-on-fixed-order' => ['POST /gift-cards', static fn () => $checkout->applyGiftCard($order, $id(100, 900))],
    'fee-of-new-payment-method' => ['GET /fees', static fn () => $checkout->feeOf($one('paypal', 'klarna', 'sepa', 'voucher'))],
    'invoice-line-priced-as-text' => ['GET /invoices/{id}', static fn () => $renderer->table([['title' => $title(), 'price' => "{$id(10, 99)},90"]])],
    'vat-of-new-country' => ['GET /invoices/{id}', static fn () => $renderer->vatOf(['country' => $one('PL', 'SE', 'PT', 'CH')])],
    'invoice-template-not-deployed' => ['GET /invoices/{id}', static fn () => $renderer->header($one('es', 'sv', 'cs'))],
    'gateway-port-closed' => ['POST /payments', static fn () => Retry::times($id(2, 5), static fn () => $gateway->ping())],
    'refunded-after-refund' => ['POST /refunds', static fn () => $gateway->refund("pay_{$hex()}")],
    'webhook-body-cut' => ['POST /webhooks', static fn () => $gateway->readWebhook("{\"event\":\"paid\",\"payment\":\"pay_{$hex()}")],
    'duration-of-removed-video' => ['videos', static fn () => $video->duration($hex())],
    'captions-not-yet-made' => ['videos', static fn () => $video->captions($hex())],
    'sender-key-renamed' => ['mails', static fn () => (new Mailer($config))->from()],
    'backup-without-bucket' => ['backups', static fn () => (new Backup($config))->target("{$now->format('Ymd')}-{$seed}.tar")],
    'listener-wants-course' => ['events', static function () use ($id, $one): void {
        $events = new Events();
        $events->on('enrolled', new SendWelcome());
        $events->dispatch('enrolled', ['id' => $id(), 'name' => $one('Ann', 'Ben', 'Cleo')]);
    }],
    'section-of-old-interface' => ['digests', static fn () => (new Digest())->build([new QuizSection([$seed]), new ForumSection()])],
    'best-of-no-answers' => ['digests', static fn () => (new QuizSection([]))->best()],
];

$door = getenv('DOOR') ?: 'cli';
$kernel = new Kernel($door, getenv('WRAP') ?: '');
foreach ($bugs as $bug => [$route, $work]) {
    try {
        $kernel->handle($route, $work);
        fwrite(STDERR, "{$bug} did not fail\n");
    } catch (\Throwable $error) {
        Telemetry::record($bug, $error, $door === 'http' ? $route : "{$door} {$route}", ['http' => 2, 'job' => 5][$door] ?? 1);
    }
}
