<h1><?= htmlspecialchars($title) ?></h1>
<ul>
<?php foreach ($results as $result): ?>
<li><?= $result['home'] ?> - <?= $result['guest'] ?></li>
<?php endforeach ?>
</ul>
