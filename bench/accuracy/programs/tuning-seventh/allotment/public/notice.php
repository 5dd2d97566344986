<h1><?= $tenant['name'] ?></h1>
<p>Your plot is <?= $plot->number() ?>.</p>
<p>It costs <?= number_format($fee * 12, 2) ?> a year.</p>
