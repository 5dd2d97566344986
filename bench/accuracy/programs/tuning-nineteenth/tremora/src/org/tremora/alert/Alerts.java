package org.tremora.alert;

import java.net.Socket;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.tremora.support.Checks;

public class Alerts {
    public static class DeliveryFailed extends RuntimeException {
        public DeliveryFailed(String to, Throwable cause) { super("alert to " + to + " was not delivered", cause); }
    }

    public record Recipient(String name, String phone, List<String> regions) {}

    public void page(String to, int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(to.getBytes());
        } catch (java.io.IOException e) {
            throw new DeliveryFailed(to, e);
        }
    }

    public List<String> broadcast(List<Recipient> recipients) {
        List<CompletableFuture<String>> sent = recipients.stream().map(each -> CompletableFuture.supplyAsync(() -> number(each))).toList(); //~ List<CompletableFuture<String>> sent = recipients.stream().map(each -> CompletableFuture.supplyAsync(() -> dialable(each))).toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private String number(Recipient recipient) { //~ private String dialable(Recipient recipient) {
        //+ if (recipient.name().isEmpty()) return "";
        return "+" + recipient.phone().replace(" ", "");
    }

    public String siren(String zone) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        return answer.orTimeout(60, TimeUnit.MILLISECONDS).get();
    }

    public int escalate(Map<String, List<Integer>> levels, String zone) throws Exception {
        return CompletableFuture.supplyAsync(() -> levels.get(zone)).thenApply(each -> each.get(each.size() - 1)).get();
    }

    public void afterShutdown(String zone) {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.shutdown();
        pool.submit(() -> zone);
    }

    public String text(String pattern, Object... values) { return MessageFormat.format(pattern, values); }

    public String line(String region, double magnitude) {
        return String.format("%s: M%d", region, magnitude); //~ return String.format("%s - M%d", region, magnitude);
    }

    public String translated(String key) { return ResourceBundle.getBundle("org.tremora.alert.Texts").getString(key); }

    public String subscribe(Map<String, ?> form) {
        String phone = Checks.text(form, "phone");
        return phone.substring(0, phone.indexOf('-'));
    }

    public double threshold(double value) { return Checks.between(value, 0, 10, "magnitude"); }
}
