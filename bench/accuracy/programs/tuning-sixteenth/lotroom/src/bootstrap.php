<?php

set_include_path(__DIR__ . '/../vendor');
foreach (['GuzzleHttp', 'Twig', 'Ramsey/Uuid', 'Brick/Math', 'Symfony/Component/Yaml', 'Psr/Http/Message'] as $package) {
    require_once __DIR__ . "/../vendor/$package/autoload.php";
}
foreach (['Support/Exceptions', 'Support/Assert', 'Support/Values', 'Support/Config', 'Support/ErrorHandler', 'Storage/Database', 'Storage/Lots', 'Storage/Files', 'Catalog/Lot', 'Catalog/CatalogService', 'Bidding/SaleRoom', 'Billing/InvoiceService', 'Remote/Gateway', 'Http/Kernel', 'Console/Worker'] as $part) {
    require_once __DIR__ . "/$part.php";
}
