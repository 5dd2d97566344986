package com.northlane.leaseline.job;

import com.northlane.leaseline.client.TelematicsClient;
import com.northlane.leaseline.domain.Contract;
import com.northlane.leaseline.support.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class NightlyJobs {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private final Settings settings;
    private final ExecutorService executor = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "nightly");
        thread.setDaemon(true);
        return thread;
    });

    public NightlyJobs(Settings settings) {
        this.settings = settings;
    }

    public BigDecimal totalRevenue(List<Contract> running) {
        List<CompletableFuture<BigDecimal>> parts = running.stream().map(contract -> CompletableFuture.supplyAsync(() -> yearly(contract), executor)).toList();
        return parts.stream().map(CompletableFuture::join).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal yearly(Contract contract) {
        return contract.monthlyRate().multiply(BigDecimal.valueOf(12));
    }

    public int refreshMileage(TelematicsClient telematics, List<String> vins) throws Exception {
        int total = 0;
        List<Future<Integer>> tasks = vins.stream().map(vin -> executor.submit(() -> telematics.odometer(vin))).toList();
        for (Future<Integer> task : tasks) {
            try {
                total += task.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("mileage refresh aborted after " + total + " km", e.getCause());
            }
        }
        return total;
    }

    public void scheduleReminder(Runnable reminder) {
        executor.execute(reminder);
    }

    public void shutdown() {
        executor.shutdown();
    }

    public String renderMail(String template, Map<String, String> model) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder mail = new StringBuilder();
        while (matcher.find()) matcher.appendReplacement(mail, Matcher.quoteReplacement(lookup(model, matcher.group(1))));
        return matcher.appendTail(mail).toString();
    }

    private static String lookup(Map<String, String> model, String name) {
        String value = model.get(name);
        if (value == null) throw new IllegalArgumentException("mail template refers to unknown field '" + name + "'");
        return value;
    }

    public String smtpUrl() {
        return "smtp://" + settings.required("smtp.host") + ":587";
    }

    public Path exportTarget(String file) {
        return Path.of(settings.required("export.directory"), file);
    }

    public List<String> readResiduals(Path folder, int year) {
        try {
            return Files.readAllLines(folder.resolve("residual-values-" + year + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException("residual values are not readable", e);
        }
    }
}
