package com.brightmoor.claims.service;

import com.brightmoor.claims.client.PartnerClients;
import com.brightmoor.claims.domain.ClaimsException;
import com.brightmoor.claims.repository.ClaimRepository;
import com.brightmoor.claims.util.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class PaymentService {
  private final ClaimRepository claims;
  private final PartnerClients partners;
  private final ExecutorService pool = Executors.newFixedThreadPool(2, task -> {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  });

  public PaymentService(ClaimRepository claims, PartnerClients partners) {
    this.claims = claims;
    this.partners = partners;
  }

  public BigDecimal instalments(String total, int parts) {
    return Money.share(Money.parse(total), parts);
  }

  public void pay(long claim, double amount) {
    claims.pay(claim, Money.cents(amount));
  }

  public String transfer(String iban) {
    try {
      return partners.transfer(iban);
    } catch (IOException error) {
      throw new ClaimsException("Transfer to " + iban + " was not made", error);
    }
  }

  public String refund(String iban, int cents) {
    if (cents == 0) return "nothing to refund";
    return transfer(iban);
  }

  public List<String> estimates(List<String> garages) {
    List<CompletableFuture<String>> asked = garages.stream().map(garage -> CompletableFuture.supplyAsync(() -> estimate(garage), pool)).toList();
    return asked.stream().map(CompletableFuture::join).toList();
  }

  private String estimate(String garage) {
    try {
      return partners.estimate(garage);
    } catch (IOException error) {
      throw new java.io.UncheckedIOException(error);
    }
  }

  public String slowCheck(String iban) throws Exception {
    return pool.submit(() -> {
      Thread.sleep(1500);
      return iban;
    }).get(100, TimeUnit.MILLISECONDS);
  }

  public void afterShutdown(Runnable task) {
    ExecutorService digest = Executors.newSingleThreadExecutor();
    digest.shutdown();
    digest.execute(task);
  }

  public int averageDays(List<Integer> days) {
    int total = 0;
    for (int each : days) total += each;
    return total / days.size();
  }

  public Object sepa(Map<String, Object> body) {
    Map<?, ?> account = (Map<?, ?>) body.get("account");
    return account.get("iban").toString().replace(" ", "");
  }

  public byte[] buffer(int records) {
    return new byte[records * 32 - 4096];
  }
}
