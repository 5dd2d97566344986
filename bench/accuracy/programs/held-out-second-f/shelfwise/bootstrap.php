<?php
declare(strict_types=1);

use Illuminate\Database\Capsule\Manager as DB;

$vendor = getenv('VENDOR') ?: '/usr/share/php';
set_include_path($vendor . PATH_SEPARATOR . '/usr/share/php');
error_reporting(E_ALL & ~E_DEPRECATED & ~E_USER_DEPRECATED);
$needed = [
    'GuzzleHttp', 'Illuminate/Container', 'Illuminate/Pipeline', 'Illuminate/Database', 'Illuminate/Encryption', 'Illuminate/Validation', 'Illuminate/Translation',
    'Illuminate/Events', 'Symfony/Component/HttpFoundation', 'Symfony/Component/Routing', 'Symfony/Component/OptionsResolver', 'Symfony/Component/Yaml',
    'Symfony/Component/Serializer', 'Symfony/Component/PropertyAccess', 'Symfony/Component/ExpressionLanguage', 'Symfony/Component/Workflow', 'Symfony/Component/Cache',
    'Twig', 'Predis', 'Brick/Math', 'Ramsey/Uuid', 'League/Flysystem', 'Webmozart/Assert', 'Carbon',
];
foreach ($needed as $each) {
    require_once "$each/autoload.php";
}
spl_autoload_register(function (string $class): void {
    $path = __DIR__ . '/src/' . strtr(substr($class, strlen('Shelfwise\\')), '\\', '/') . '.php';
    if (str_starts_with($class, 'Shelfwise\\') && is_file($path)) {
        require_once $path;
    }
});
require_once __DIR__ . '/src/Models/models.php';
require_once __DIR__ . '/src/Http/Middleware/layers.php';
require_once __DIR__ . '/src/Doors/doors.php';
require_once __DIR__ . '/src/Lending/LoanService.php';

set_error_handler(function (int $level, string $message, string $file, int $line): bool {
    if (error_reporting() & $level) {
        throw new ErrorException($message, 0, $level, $file, $line);
    }
    return true;
});

$database = new DB();
$database->addConnection(['driver' => 'sqlite', 'database' => ':memory:']);
$database->setAsGlobal();
$database->bootEloquent();
DB::connection()->getPdo()->exec("create table members (id integer primary key, name text, email text unique, card integer not null);
    create table loans (id integer primary key, member_id integer not null, copy text);
    insert into members values (1, 'Ada', 'a@shelf.example', 1), (2, 'Bo', 'b@shelf.example', 2);
    insert into loans values (1, 1, 'X-1'), (2, 2, 'X-2');");
